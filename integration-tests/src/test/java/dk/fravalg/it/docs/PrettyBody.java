package dk.fravalg.it.docs;

import dk.fravalg.it.fhir.Json;

/** A body as it stands on a page: JSON set out, signatures cut short. */
final class PrettyBody {

    private PrettyBody() {}

    static String of(String body) {
        return Comparison.isJson(body) ? PrettyJson.of(Json.read(body)) : Chance.shortened(body.strip());
    }
}
