package dk.fravalg.benchmarks.intheregister;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A register whose audit log forgets everything at once: what a lookup would cost if nobody wrote down that it was made.
 *
 * <p>The register itself has no such switch. A benchmark that uses this must look whether the log did stay empty.
 */
public final class WithoutAudit implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String AUDIT_LOG = "auditLog";
    private static final InvocationHandler FORGETFUL = (log, method, arguments) -> null;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!JoinTheClassPath.wants(WithoutAudit.class)) {
            return;
        }
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(AUDIT_LOG) ? forgetful(bean.getClass()) : bean;
            }
        });
    }

    /** Something of the log's public interface, whose methods do nothing. */
    private static Object forgetful(Class<?> log) {
        return Proxy.newProxyInstance(log.getClassLoader(), log.getInterfaces(), FORGETFUL);
    }
}
