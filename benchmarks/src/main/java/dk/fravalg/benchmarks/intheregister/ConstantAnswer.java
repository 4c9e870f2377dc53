package dk.fravalg.benchmarks.intheregister;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A register that answers one path with the same words always, before any filter of its own: as fast as this web server can
 * answer anything on this machine.
 */
public final class ConstantAnswer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The path; the body of the request is read, as it would be for a lookup. */
    public static final String PATH = "/constant";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (JoinTheClassPath.wants(ConstantAnswer.class)) {
            context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof TomcatServletWebServerFactory tomcat) {
                        tomcat.addEngineValves(new Constant());
                    }
                    return bean;
                }
            });
        }
    }

    private static final class Constant extends ValveBase {

        /** About as long as the answer of a lookup. */
        private static final byte[] ANSWER = ("{\"resourceType\":\"Parameters\",\"id\":\"" + "x".repeat(1_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);

        Constant() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getRequestURI().equals(PATH)) {
                request.getInputStream().readAllBytes();
                response.setContentType("application/fhir+json;charset=UTF-8");
                response.setContentLength(ANSWER.length);
                response.getOutputStream().write(ANSWER);
            } else {
                getNext().invoke(request, response);
            }
        }
    }
}
