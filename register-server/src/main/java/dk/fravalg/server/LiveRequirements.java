package dk.fravalg.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Stops the live composition before anything else is made when a setting is missing that it must not be without.
 *
 * <p>All that is missing is named at once. Nothing has a default here: a default secret is a secret that everybody knows.
 */
class LiveRequirements implements BeanFactoryPostProcessor, EnvironmentAware {

    private final List<String> missing = new ArrayList<>();
    private Environment environment = new org.springframework.core.env.StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        require(
                setting("spring.datasource.url").startsWith("jdbc:postgresql:"),
                "spring.datasource.url must lead to PostgreSQL");
        require(!setting("register.access.audience").isBlank(), "register.access.audience must be set");
        for (int i = 0; i == 0 || isNamed(issuer(i, "issuer")) || isNamed(issuer(i, "jwks-uri")); i++) {
            requireHttps(issuer(i, "issuer"));
            requireHttps(issuer(i, "jwks-uri"));
        }
        require(!setting("register.attestation-key").isBlank(), "register.attestation-key must name a file");
        require(!setting("register.audit-key").isBlank(), "register.audit-key must name a file");
        require(!setting("register.audit.checkpoints").isBlank(), "register.audit.checkpoints must name a directory");
        requireHttps("register.persons.pdqm.url");
        for (String endpoint : List.of("authorization", "token", "introspection", "revocation")) {
            requireHttpsIfNamed("register.smart." + endpoint + "-endpoint");
        }
        requireHttpsIfNamed("register.smart.jwks-uri");
        if (!missing.isEmpty()) {
            throw new NotReadyToLive(missing);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            missing.add(otherwise);
        }
    }

    private static String issuer(int number, String what) {
        return "register.access.issuers[" + number + "]." + what;
    }

    private boolean isNamed(String name) {
        return environment.containsProperty(name);
    }

    private void requireHttps(String name) {
        require(isHttps(name), name + " must be an https URL");
    }

    private void requireHttpsIfNamed(String name) {
        if (!setting(name).isBlank()) {
            requireHttps(name);
        }
    }

    private boolean isHttps(String name) {
        try {
            return "https".equals(URI.create(setting(name)).getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String setting(String name) {
        return environment.getProperty(name, "");
    }

    /** Says what is missing. */
    static final class NotReadyToLive extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotReadyToLive(List<String> missing) {
            super("The live register does not start: " + String.join("; ", missing));
        }
    }
}
