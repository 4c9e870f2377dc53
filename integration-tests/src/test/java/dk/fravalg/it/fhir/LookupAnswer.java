package dk.fravalg.it.fhir;

import dk.fravalg.it.wire.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * The answer of a lookup.
 *
 * @param asOf the moment it is true of
 * @param rows one for each subject
 * @param attestation the same, signed
 */
public record LookupAnswer(Instant asOf, List<Row> rows, String attestation) {

    /** @throws IllegalStateException when it is no answer but a refusal */
    public static LookupAnswer of(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("The lookup was refused: " + answer);
        }
        Parameters parameters = (Parameters) Fhir.in(answer);
        return new LookupAnswer(
                ((BaseDateTimeType) parameters.getParameter("asOf").getValue())
                        .getValue()
                        .toInstant(),
                parameters.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("result"))
                        .map(Row::new)
                        .toList(),
                parameters.getParameter("attestation").getValue().primitiveValue());
    }

    /** The row of a lookup that asked about one citizen. */
    public Row only() {
        if (rows.size() != 1) {
            throw new IllegalStateException("Not one row, but " + rows.size());
        }
        return rows.get(0);
    }

    /** One result. */
    public record Row(ParametersParameterComponent result) {

        /** {@code in-force}, {@code none} or {@code cannot-tell}. */
        public String status() {
            return text("status").orElseThrow();
        }

        /** Why it cannot tell. */
        public Optional<String> reason() {
            return text("reason");
        }

        /** The identifier that was asked by. */
        public Identifier subject() {
            return part("subject").map(Identifier.class::cast).orElseThrow();
        }

        /** The number that the citizen has today, where it is another one. */
        public Optional<String> currentSubject() {
            return part("currentSubject").map(identifier -> ((Identifier) identifier).getValue());
        }

        /** From when the opt-out counts. */
        public Optional<Instant> effectiveFrom() {
            return part("effectiveFrom")
                    .map(moment -> ((BaseDateTimeType) moment).getValue().toInstant());
        }

        /** The reference to the Consent. */
        public Optional<String> consent() {
            return part("consent").map(reference -> ((Reference) reference).getReference());
        }

        /** A part that is text, a code, a date or a number. */
        public Optional<String> text(String name) {
            return part(name).map(Type::primitiveValue);
        }

        /** The names of all its parts, in their order. */
        public List<String> parts() {
            return result.getPart().stream()
                    .map(ParametersParameterComponent::getName)
                    .toList();
        }

        private Optional<Type> part(String name) {
            return result.getPart().stream()
                    .filter(part -> part.getName().equals(name))
                    .map(ParametersParameterComponent::getValue)
                    .findFirst();
        }
    }
}
