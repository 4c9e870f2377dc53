package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of the description, in the order in which somebody who builds a client asks. */
enum Part {
    BEGIN("api/quick-start", "api/flows"),
    CALLS(
            "api/resuscitation-status",
            "api/cannot-tell",
            "api/register",
            "api/withdraw",
            "api/invalidate",
            "api/read",
            "api/search",
            "api/audit-events",
            "api/capabilities",
            "api/*"),
    ACCESS("api/tokens", "api/mutual-tls", "security", "api/sandbox"),
    RULES("api/errors", "rules/eligibility", "rules/waiting-period", "rules/opt-out-states", "rules/*", "audit-log"),
    WORDS("terminology", "artifacts", "glossary"),
    STANDARDS(
            "standards",
            "standards/fhir",
            "standards/dk-core",
            "standards/medcom-and-kl",
            "standards/readings",
            "standards/modelling-rules",
            "standards/camss",
            "standards/*"),
    CHANGES("api/versioning", "changelog");

    private static final String ALL_BELOW = "/*";

    private final List<String> paths;

    Part(String... paths) {
        this.paths = List.of(paths);
    }

    /** By which its name stands among the words of the pages. */
    String key() {
        return "part." + name().toLowerCase(Locale.ROOT);
    }

    /** Those of these chapters that belong to it, in their order; what no part names stands last among its neighbours. */
    List<Chapter> of(Collection<Chapter> chapters) {
        Set<String> named = Arrays.stream(values())
                .flatMap(part -> part.paths.stream())
                .filter(path -> !path.endsWith(ALL_BELOW))
                .collect(Collectors.toSet());
        List<Chapter> found = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(ALL_BELOW)) {
                String folder = path.substring(0, path.length() - 1);
                chapters.stream()
                        .filter(chapter -> chapter.path().startsWith(folder) && !named.contains(chapter.path()))
                        .forEach(found::add);
            } else {
                chapters.stream().filter(chapter -> chapter.path().equals(path)).forEach(found::add);
            }
        }
        return found;
    }
}
