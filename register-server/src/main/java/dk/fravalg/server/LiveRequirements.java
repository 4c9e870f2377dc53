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
        require(isHttps("register.access.issuers[0].issuer"), "register.access.issuers[0].issuer must be an https URL");
        require(
                isHttps("register.access.issuers[0].jwks-uri"),
                "register.access.issuers[0].jwks-uri must be an https URL");
        require(!setting("register.attestation-key").isBlank(), "register.attestation-key must name a file");
        require(isHttps("register.persons.pdqm.url"), "register.persons.pdqm.url must be an https URL");
        if (!missing.isEmpty()) {
            throw new NotReadyToLive(missing);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            missing.add(otherwise);
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
