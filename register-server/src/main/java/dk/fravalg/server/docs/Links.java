package dk.fravalg.server.docs;

import java.net.URI;
import java.util.Optional;

/** Where the links on the pages lead, so that none leads nowhere. */
final class Links {

    private final Description description;

    Links(Description description) {
        this.description = description;
    }

    /**
     * What a link means.
     *
     * @param href where it leads; empty where this register serves no such page
     * @param file what it names in the project; empty where it leads somewhere
     */
    record Target(Optional<String> href, String file) {

        private static Target to(String href) {
            return new Target(Optional.of(href), "");
        }

        private static Target unserved(String file) {
            return new Target(Optional.empty(), file);
        }
    }

    /**
     * What a link on a page means: another page, a place on it, a FHIR resource by its canonical URL or by its file, an address
     * outside; or a file of the project that is not served.
     */
    Target of(Chapter from, String destination, Placing placing) {
        int hash = destination.indexOf('#');
        String before = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash + 1);
        if (before.matches("(?s)[a-z][a-z0-9+.-]*:.*")) {
            return Target.to(description
                    .byCanonical(before)
                    .map(chapter -> placing.href(chapter, ""))
                    .orElse(destination));
        }
        if (before.startsWith("/")) {
            return Target.to(inside(before, anchor, placing).orElse(destination));
        }
        String file = before.isEmpty()
                ? from.manuscript().file()
                : beside(from.manuscript().file(), before);
        return description
                .byFile(file)
                .filter(chapter -> chapter.has(anchor))
                .map(chapter -> Target.to(placing.href(chapter, anchor)))
                .orElseGet(() -> Target.unserved(file));
    }

    /** The page that a link of one of the project's files to another means, where it is served. */
    Optional<Chapter> named(Chapter from, String destination) {
        return description.byFile(file(from, destination.replaceFirst("#.*", "")));
    }

    /** The drawing that stands on a page. */
    Optional<Picture> picture(Chapter from, String destination) {
        return description.picture(file(from, destination));
    }

    private static String file(Chapter from, String relative) {
        String file = from.manuscript().file();
        return relative.isEmpty() ? file : beside(file, relative);
    }

    /** An address of the description itself, as pages that are made here write it. */
    private Optional<String> inside(String path, String anchor, Placing placing) {
        if (!path.startsWith(Placing.ROOT)) {
            return Optional.empty();
        }
        return description
                .byPath(path.substring(Math.min(path.length(), Placing.ROOT.length() + 1)))
                .map(chapter -> placing.href(chapter, anchor));
    }

    private static String beside(String file, String relative) {
        return URI.create("/" + file).resolve(relative).normalize().getPath().replaceFirst("^/+", "");
    }
}
