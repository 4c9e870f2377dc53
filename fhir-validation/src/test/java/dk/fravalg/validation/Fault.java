package dk.fravalg.validation;

import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * An error that the engine found.
 *
 * @param rule that was broken, by profile and key, for example {@code
 *     https://fravalg.example/fhir/StructureDefinition/resuscitation-opt-out#decided-on-a-day}; empty where it was a fault of
 *     another kind
 * @param words where it is, and what is wrong
 */
record Fault(String rule, String words) {

    static Fault of(ValidationMessage message) {
        String rule = message.getInvId() == null ? "" : message.getInvId();
        return new Fault(rule, message.getLocation() + ": " + message.getMessage());
    }

    @Override
    public String toString() {
        return words;
    }
}
