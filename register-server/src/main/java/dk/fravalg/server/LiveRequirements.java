package dk.fravalg.server;

import com.nimbusds.jose.jwk.JWK;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.access.TrustedIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Stops the live composition before anything else is made when a setting is missing that it must not be without, or is
 * one that belongs to a sandbox.
 *
 * <p>All that is missing is named at once. Nothing has a default here: a default secret is a secret that everybody knows.
 */
class LiveRequirements implements BeanFactoryPostProcessor, EnvironmentAware {

    /** How the ids of the keys begin that a sandbox makes for itself. */
    private static final String A_SANDBOXS_KEY = "sandbox-";

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
        for (int i = 0; i == 0 || isNamed(i); i++) {
            requireIssuer(i);
        }
        requireAWayToShowCertificates();
        requireKey("register.attestation-key");
        requireKey("register.audit-key");
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

    private void requireIssuer(int number) {
        String issuer = issuer(number, "issuer");
        requireHttps(issuer);
        require(
                !isOfASandbox(setting(issuer)),
                issuer + " must not be a sandbox's: of this machine, or ending in /sandbox");
        String keys = issuer(number, "jwks-uri");
        requireHttps(keys);
        require(!isOnThisMachine(setting(keys)), keys + " must not lead to this machine");
        String roles = issuer(number, "roles");
        List<String> given = rolesIn(roles);
        require(
                !given.isEmpty() && given.stream().allMatch(LiveRequirements::canBeGiven),
                roles + " must say which roles this issuer may give");
    }

    private void requireAWayToShowCertificates() {
        boolean mustBeBound =
                setting("register.access.certificate-bound-systems").equals("true");
        boolean here = Set.of("want", "need")
                .contains(setting("server.ssl.client-auth").toLowerCase(Locale.ROOT));
        boolean atAProxy = isNamed("register.access.client-certificate-from");
        require(
                !mustBeBound || here || atAProxy,
                "register.access.certificate-bound-systems demands client certificates: set server.ssl.client-auth to want,"
                        + " or register.access.client-certificate-from to the proxy where TLS ends");
    }

    /** A file that is not there, or holds no key, is told of by whoever reads it next. */
    private void requireKey(String name) {
        require(!setting(name).isBlank(), name + " must name a file");
        try {
            String id = String.valueOf(
                    JWK.parse(Files.readString(Path.of(setting(name)))).getKeyID());
            require(!id.startsWith(A_SANDBOXS_KEY), name + " must not be a sandbox's key");
        } catch (IOException | ParseException | RuntimeException unreadable) {
            return;
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

    private boolean isNamed(int issuer) {
        return Stream.of("issuer", "jwks-uri", "roles").anyMatch(what -> isNamed(issuer(issuer, what)));
    }

    /** A list may be written as one value with commas, or element by element. */
    private boolean isNamed(String name) {
        return !setting(name).isBlank() || !setting(name + "[0]").isBlank();
    }

    private List<String> rolesIn(String name) {
        List<String> roles = new ArrayList<>(List.of(setting(name).split(",", -1)));
        for (int i = 0; !setting(name + "[" + i + "]").isBlank(); i++) {
            roles.add(setting(name + "[" + i + "]"));
        }
        return roles.stream().map(String::strip).filter(role -> !role.isEmpty()).toList();
    }

    private static boolean canBeGiven(String role) {
        return Role.ofCode(role).filter(TrustedIssuer.EVERY_ROLE::contains).isPresent();
    }

    private static boolean isOfASandbox(String issuer) {
        return isOnThisMachine(issuer) || issuer.replaceFirst("/+$", "").endsWith("/sandbox");
    }

    /** By what is written, without asking a name server: localhost, and the loopback addresses in their usual forms. */
    private static boolean isOnThisMachine(String url) {
        try {
            String host = String.valueOf(URI.create(url).getHost())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\.$", "");
            return host.equals("localhost")
                    || host.endsWith(".localhost")
                    || host.startsWith("127.")
                    || host.equals("0.0.0.0")
                    || (host.startsWith("[") && isLoopback(host.substring(1, host.length() - 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String ipv6) {
        try {
            InetAddress address = InetAddress.getByName(ipv6);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
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
            URI url = URI.create(setting(name));
            return "https".equals(url.getScheme()) && url.getHost() != null;
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
