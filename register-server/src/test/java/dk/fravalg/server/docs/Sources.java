package dk.fravalg.server.docs;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documentation must speak of, found in the sources. */
final class Sources {

    private static final Set<String> OWN_MODULES = Set.of(
            "register",
            "register-model",
            "register-server",
            "fhir-profiles",
            "running-register",
            "benchmarks",
            "integration-tests");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:sealed|non-sealed|final|abstract) )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern SETTINGS = Pattern.compile(
            "(?s)package ([\\w.]+);.*@ConfigurationProperties\\(\"([\\w.]+)\"\\)\\s+(?:public )?record (\\w+)");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^([a-z][\\w.-]*)=");
    private static final Pattern COMMAND =
            Pattern.compile("(?s)implements Command .*?String name\\(\\) \\{\\s+return \"([a-z-]+)\"");
    private static final Pattern DIFFERENCE = Pattern.compile("(?m)^        [A-Z_]+\\(\"([^\"]+)\"\\)[,;]$");
    private static final Pattern LOG_CODE = Pattern.compile("LOG\\.(?:info|warn|error)\\(\\s*\"([A-Z]+(?:-[A-Z]+)*) ");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private Sources() {}

    static List<String> publicTypes() {
        return found(PUBLIC_TYPE, java());
    }

    /** The properties of the settings records, with {@code [0]} for an element of a list. */
    static List<String> ownProperties() {
        return java().flatMap(source -> SETTINGS.matcher(source)
                        .results()
                        .flatMap(found -> properties(found.group(2), type(found.group(1) + "." + found.group(3)))))
                .toList();
    }

    private static Stream<String> properties(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + kebab(component.getName());
            return elementOf(component)
                    .map(element -> properties(name + "[0]", element))
                    .orElse(Stream.of(name));
        });
    }

    private static java.util.Optional<Class<?>> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? java.util.Optional.of(element)
                : java.util.Optional.empty();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Every property that one of our property files sets. */
    static List<String> propertiesSet() {
        return found(
                PROPERTY,
                texts(
                        "register-server/src/main/resources",
                        file -> file.getFileName().toString().matches("application.*\\.properties")));
    }

    static List<String> commands() {
        return found(COMMAND, java());
    }

    /** What {@code reconcile} may find, in its own words. */
    static List<String> differences() {
        return found(DIFFERENCE, java().filter(source -> source.contains("enum Difference")));
    }

    static List<String> logCodes() {
        return found(LOG_CODE, java());
    }

    /** Dependencies, plugins and exclusions, but not our own modules. */
    static List<String> artifactsNamedInPoms() {
        return found(
                        ARTIFACT,
                        Stream.concat(Stream.of(""), OWN_MODULES.stream())
                                .map(module -> Markdown.TOP
                                        .resolve(module.equals("register") ? "" : module)
                                        .resolve("pom.xml"))
                                .distinct()
                                .map(pom -> Markdown.read(pom).text()))
                .stream()
                .filter(artifact -> !OWN_MODULES.contains(artifact))
                .toList();
    }

    /** The numbers of the published test citizens and of the sandbox's own, as digits and with a hyphen. */
    static Set<String> testNumbers() {
        Pattern number = Pattern.compile("\\b\\d{10}\\b");
        return texts("register-server/src/main", file -> file.toString().contains("sandbox"))
                .flatMap(text -> number.matcher(text).results().map(found -> found.group()))
                .flatMap(digits -> Stream.of(digits, digits.substring(0, 6) + "-" + digits.substring(6)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> java() {
        return Stream.of("register-model", "register-server")
                .flatMap(module ->
                        texts(module + "/src/main/java", file -> file.toString().endsWith(".java")));
    }

    private static Stream<String> texts(String folder, java.util.function.Predicate<Path> chosen) {
        return Markdown.files(Markdown.TOP.resolve(folder), 20)
                .filter(chosen)
                .map(file -> Markdown.read(file).text());
    }

    private static List<String> found(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))
                .distinct()
                .toList();
    }
}
