package dk.fravalg.model.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** The Parameters that go in and out of {@code Consent/$resuscitation-status}. */
public final class StatusParameters {

    /** The most citizens one lookup may ask about. */
    public static final int MOST_SUBJECTS = 1_000;

    private StatusParameters() {}

    /**
     * What a lookup asks.
     *
     * @param subjects 1 to {@value #MOST_SUBJECTS}, in the order they are to be answered
     * @param purpose {@code TREAT} or {@code ETREAT} of HL7's PurposeOfUse, where the caller gave one
     */
    public record Question(List<AskedIdentifier> subjects, Optional<String> purpose) {}

    /**
     * Reads the question. A subject that is no CPR number is still a subject: its row says that it cannot be told.
     *
     * @throws RegisterProblem {@link Problem#INVALID_RESOURCE} for no or too many subjects, another purpose, or a
     *     parameter that the operation does not have
     */
    public static Question read(Parameters parameters) {
        List<AskedIdentifier> subjects = new ArrayList<>();
        Optional<String> purpose = Optional.empty();
        for (ParametersParameterComponent parameter : parameters.getParameter()) {
            switch (String.valueOf(parameter.getName())) {
                case "subject" -> subjects.add(asked(parameter));
                case "purpose" -> {
                    if (purpose.isPresent()) {
                        throw invalid("purpose may stand once");
                    }
                    purpose = Optional.of(purposeOf(parameter));
                }
                default -> throw invalid("the operation has the parameters subject and purpose only");
            }
        }
        if (subjects.isEmpty()) {
            throw invalid("subject is missing");
        }
        if (subjects.size() > MOST_SUBJECTS) {
            throw invalid("one lookup asks about " + MOST_SUBJECTS + " citizens at most");
        }
        return new Question(subjects, purpose);
    }

    /** Writes the answer; the attestation says the same, signed. */
    public static Parameters write(StatusReport report, String attestation) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("asOf").setValue(OptOutConsent.instantInDenmark(report.asOf()));
        report.answers().forEach(answer -> write(parameters.addParameter().setName("result"), answer));
        parameters.addParameter().setName("attestation").setValue(new StringType(attestation));
        return parameters;
    }

    private static void write(ParametersParameterComponent result, SubjectAnswer answer) {
        result.addPart().setName("subject").setValue(echo(answer.asked()));
        answer.currentNumber()
                .ifPresent(current ->
                        result.addPart().setName("currentSubject").setValue(OptOutConsent.cprIdentifier(current)));
        result.addPart().setName("status").setValue(new CodeType(answer.status().code()));
        answer.status()
                .<Optional<InForce>>fold(Optional::of, Optional::empty, unknown -> {
                    result.addPart()
                            .setName("reason")
                            .setValue(new CodeType(unknown.reason().code()));
                    return Optional.empty();
                })
                .ifPresent(inForce -> write(result, inForce));
    }

    private static void write(ParametersParameterComponent result, InForce inForce) {
        result.addPart().setName("effectiveFrom").setValue(OptOutConsent.inDenmark(inForce.effectiveFrom()));
        result.addPart()
                .setName("consent")
                .setValue(new Reference("Consent/" + inForce.optOut().value()));
        result.addPart().setName("name").setValue(new StringType(inForce.name().full()));
        result.addPart()
                .setName("birthDate")
                .setValue(new DateType(inForce.birthDate().toString()));
        result.addPart().setName("age").setValue(new IntegerType(inForce.age()));
    }

    private static AskedIdentifier asked(ParametersParameterComponent subject) {
        if (subject.getValue() instanceof Identifier identifier) {
            return new AskedIdentifier(orEmpty(identifier.getSystem()), orEmpty(identifier.getValue()));
        }
        return new AskedIdentifier("", "");
    }

    private static String purposeOf(ParametersParameterComponent parameter) {
        if (parameter.getValue() instanceof CodeType code
                && ("TREAT".equals(code.getValue()) || "ETREAT".equals(code.getValue()))) {
            return code.getValue();
        }
        throw invalid("purpose is TREAT or ETREAT, as a valueCode");
    }

    private static Identifier echo(AskedIdentifier asked) {
        Identifier identifier = new Identifier();
        if (!asked.system().isEmpty()) {
            identifier.setSystem(asked.system());
        }
        if (!asked.value().isEmpty()) {
            identifier.setValue(asked.value());
        }
        if (identifier.isEmpty()) {
            // A parameter without a value is none (FHIR's inv-1); the row must still be there.
            identifier.addExtension(Canonical.DATA_ABSENT_REASON, new CodeType("unknown"));
        }
        return identifier;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static RegisterProblem invalid(String detail) {
        return new RegisterProblem(Problem.INVALID_RESOURCE, detail);
    }
}
