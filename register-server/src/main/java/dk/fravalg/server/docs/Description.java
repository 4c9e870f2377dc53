package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interface description: all its chapters, in the order of reading. */
final class Description {

    private static final String LAST_PAGE_BEFORE_THE_ARTIFACTS = "artifacts";

    private final FhirPackage fhir;
    private final Map<String, Picture> pictures;
    private final Map<Part, List<Chapter>> menu = new EnumMap<>(Part.class);
    private final Map<String, Chapter> byPath = new LinkedHashMap<>();
    private final Map<String, Chapter> byFile;

    Description(List<Manuscript> files, List<Picture> pictures, FhirPackage fhir) {
        this.fhir = fhir;
        this.pictures = pictures.stream().collect(Collectors.toMap(Picture::file, Function.identity()));
        List<Chapter> all = Stream.concat(files.stream(), new PackagePages(fhir).all().stream())
                .map(Chapter::of)
                .toList();
        for (Part part : Part.values()) {
            List<Chapter> chapters = part.of(all);
            menu.put(part, chapters);
            for (Chapter chapter : chapters) {
                byPath.put(chapter.path(), chapter);
                if (chapter.path().equals(LAST_PAGE_BEFORE_THE_ARTIFACTS)) {
                    all.stream().filter(Chapter::isOfThePackage).forEach(each -> byPath.put(each.path(), each));
                }
            }
        }
        byFile = byPath.values().stream()
                .collect(Collectors.toMap(chapter -> chapter.manuscript().file(), Function.identity()));
    }

    /** What this register was built with. */
    static Description onTheClassPath() {
        return new Description(ServedFiles.all(), ServedFiles.pictures(), FhirPackage.onTheClassPath());
    }

    /** The chapters that stand in the menu, by their parts. */
    Map<Part, List<Chapter>> menu() {
        return menu;
    }

    /** All chapters, in the order of reading. */
    Collection<Chapter> chapters() {
        return byPath.values();
    }

    /** The part that a chapter belongs to; a page of the FHIR package belongs where the package does. */
    Part partOf(Chapter chapter) {
        return menu.entrySet().stream()
                .filter(part -> part.getValue().contains(chapter))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Part.WORDS);
    }

    /** The one before, or after, in the order of reading. */
    Optional<Chapter> beside(Chapter chapter, int steps) {
        List<Chapter> order = new ArrayList<>(byPath.values());
        int index = order.indexOf(chapter) + steps;
        return index >= 0 && index < order.size() ? Optional.of(order.get(index)) : Optional.empty();
    }

    /** By its path below {@code /docs/}. */
    Optional<Chapter> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** By its file in the project. */
    Optional<Chapter> byFile(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** A drawing, by its file in the project. */
    Optional<Picture> picture(String file) {
        return Optional.ofNullable(pictures.get(file));
    }

    /** By the canonical URL of a resource of the package. */
    Optional<Chapter> byCanonical(String url) {
        return fhir.byCanonical(url).flatMap(artifact -> byPath(artifact.path()));
    }

    /** The package that goes with it. */
    FhirPackage fhir() {
        return fhir;
    }
}
