package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pages that are made of the FHIR package. */
final class PackagePages {

    private static final Set<String> TERMINOLOGY = Set.of("CodeSystem", "ValueSet");

    private final FhirPackage fhir;

    PackagePages(FhirPackage fhir) {
        this.fhir = fhir;
    }

    List<Manuscript> all() {
        List<Manuscript> pages = new ArrayList<>(List.of(terminology(), artifacts()));
        ArtifactText text = new ArtifactText(fhir);
        fhir.artifacts().forEach(artifact -> pages.add(text.of(artifact)));
        fhir.examples().forEach(example -> pages.add(text.of(example)));
        return pages;
    }

    private Manuscript terminology() {
        StringBuilder text = new StringBuilder("# Codes and what they mean\n\n");
        text.append(
                "The code systems of the register, with the words that people are shown, and the sets of codes that an element "
                        + "may have. All of them are in [the FHIR package](/docs/artifacts).\n");
        for (Artifact artifact : fhir.artifacts()) {
            if (TERMINOLOGY.contains(artifact.type())) {
                text.append("\n## ")
                        .append(artifact.kind())
                        .append(": ")
                        .append(Cell.plain(artifact.title()))
                        .append("\n\n")
                        .append(artifact.text("description"))
                        .append("\n\n")
                        .append(Cell.code(artifact.canonical()))
                        .append("\n\n")
                        .append(
                                artifact.type().equals("CodeSystem")
                                        ? Concepts.ofCodeSystem(artifact)
                                        : Concepts.ofValueSet(artifact, fhir));
            }
        }
        return new Manuscript("terminology", Artifact.FOLDER + "terminology", text.toString());
    }

    private Manuscript artifacts() {
        StringBuilder text = new StringBuilder("# Profiles, operations and everything else in FHIR\n\n");
        text.append("How an opt-out looks in FHIR R4, as the package `dk.fravalg.register` of version ")
                .append(Cell.plain(fhir.version()))
                .append(": [package.tgz](/docs/package.tgz). What this register does is in its [CapabilityStatement]")
                .append("(/fhir/metadata). The OpenAPI document is [here](/fhir/api-docs).\n");
        String kind = "";
        for (Artifact artifact : fhir.artifacts()) {
            String next = heading(artifact);
            if (!next.equals(kind)) {
                kind = next;
                text.append("\n## ").append(kind).append("\n\n").append(Cell.head("Name", "Is", "Canonical URL"));
            }
            text.append(Cell.row(artifact.link(), brief(artifact), Cell.code(artifact.canonical())));
        }
        text.append("\n## Examples\n\n").append(Cell.head("Name", "Is"));
        fhir.examples().forEach(example -> text.append(Cell.row(example.link(), Cell.plain(example.type()))));
        return new Manuscript("artifacts", Artifact.FOLDER + "artifacts", text.toString());
    }

    private static String heading(Artifact artifact) {
        String kind = artifact.kind().replaceFirst(" on .*", "");
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    /** The first paragraph of the description, up to its first full stop. */
    private static String brief(Artifact artifact) {
        String first = artifact.text("description").split("\\n\\n", 2)[0];
        int stop = first.indexOf(". ");
        return Cell.markdown(stop < 0 ? first : first.substring(0, stop + 1));
    }
}
