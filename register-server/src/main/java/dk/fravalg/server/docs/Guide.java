package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the package's ImplementationGuide says of its resources: what each is called, and which profile an example follows. */
final class Guide {

    /**
     * A resource as the guide lists it.
     *
     * @param called what it is called; empty where the guide does not say
     * @param follows the canonical URL of the profile that it is an example of; empty where there is none
     */
    record Listed(String called, String follows) {}

    /** What it says of what it does not know. */
    static final Listed NOT_LISTED = new Listed("", "");

    private final Map<String, Listed> byReference = new HashMap<>();

    /** @param guides the ImplementationGuides of the package: one, or none */
    Guide(List<Artifact> guides) {
        for (Artifact guide : guides) {
            for (JsonNode resource : guide.resource().path("definition").path("resource")) {
                byReference.put(
                        resource.path("reference").path("reference").asText(),
                        new Listed(
                                resource.path("name").asText(""),
                                resource.path("exampleCanonical").asText("")));
            }
        }
    }

    Listed of(Artifact artifact) {
        return byReference.getOrDefault(artifact.type() + "/" + artifact.text("id"), NOT_LISTED);
    }
}
