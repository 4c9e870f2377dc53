package dk.fravalg.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Ages grow between the day a page was made and today: each must follow from birth date and {@code asOf}. */
final class Ages {

    private Ages() {}

    /** Puts {@code true} in the place of each age that follows, so that two answers of two years can be compared. */
    static void holdAgainstBirthDates(JsonNode answer) {
        JsonNode asOf = value(answer.path("parameter"), "asOf", "valueInstant");
        if (asOf.isMissingNode()) {
            return;
        }
        LocalDate day = OffsetDateTime.parse(asOf.asText())
                .atZoneSameInstant(ZoneId.of("Europe/Copenhagen"))
                .toLocalDate();
        for (JsonNode result : answer.path("parameter")) {
            JsonNode birthDate = value(result.path("part"), "birthDate", "valueDate");
            for (JsonNode part : result.path("part")) {
                if (part.path("name").asText().equals("age")
                        && part.path("valueInteger").asLong()
                                == ChronoUnit.YEARS.between(LocalDate.parse(birthDate.asText()), day)) {
                    ((ObjectNode) part).put("valueInteger", true);
                }
            }
        }
    }

    private static JsonNode value(JsonNode parameters, String name, String type) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter.path(type);
            }
        }
        return MissingNode.getInstance();
    }
}
