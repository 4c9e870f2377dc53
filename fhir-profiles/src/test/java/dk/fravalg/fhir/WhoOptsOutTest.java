package dk.fravalg.fhir;

import static dk.fravalg.fhir.Scene.nancyInForce;
import static dk.fravalg.fhir.Scene.nancyOptsOut;
import static dk.fravalg.fhir.Scene.nancyWaiting;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizen opts out personally, and declares to be able to. */
class WhoOptsOutTest {

    private static final String BRUNOS_CPR = "2509479989";

    @Test
    void an_opt_out_without_the_declaration_of_capacity_is_refused() {
        nancyOptsOut().without("capacity-declared").isRefusedFor("capacity-is-declared");
    }

    @Test
    void a_declaration_that_says_no_is_refused() {
        nancyOptsOut()
                .without("capacity-declared")
                .with("capacity-declared", new BooleanType(false))
                .isRefusedFor("capacity-is-declared");
    }

    @Test
    void a_declaration_that_says_both_yes_and_no_is_refused() {
        nancyOptsOut()
                .with("capacity-declared", new BooleanType(false))
                .isRefusedFor("Consent.extension:capacityDeclared", "max allowed = 1");
    }

    @Test
    void a_declaration_in_words_is_refused() {
        nancyOptsOut()
                .without("capacity-declared")
                .with("capacity-declared", new StringType("true"))
                .isRefusedFor("capacity-declared", "[boolean]");
    }

    @Test
    void an_opt_out_of_nobody_is_refused() {
        nancyOptsOut().but(optOut -> optOut.setPatient(null)).isRefusedFor("Consent.patient", "minimum required = 1");
    }

    @Test
    void a_citizen_without_a_cpr_number_is_refused() {
        nancyWaiting()
                .but(optOut -> optOut.getPatient().setIdentifier(null))
                .isRefusedFor("Consent.patient.identifier", "minimum required = 1");
    }

    @Test
    void a_citizen_whose_cpr_number_is_left_empty_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getPatient().getIdentifier().setValue(null))
                .isRefusedFor("Consent.patient.identifier.value", "minimum required = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:oid:1.2.208.176.1.6.1.1", "http://www.cpr.dk/cpr-systemet"})
    void a_citizen_by_another_number_than_cpr_is_refused(String system) {
        nancyOptsOut()
                .but(optOut -> optOut.getPatient().getIdentifier().setSystem(system))
                .isRefusedFor("Consent.patient.identifier.system", "urn:oid:1.2.208.176.1.2");
    }

    @Test
    void an_opt_out_of_somebody_who_is_no_patient_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.getPatient().setReference("Practitioner/a-doctor"))
                .but(optOut -> optOut.getPerformerFirstRep().setReference("Practitioner/a-doctor"))
                .isRefusedFor("patient-is-a-patient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/bruno", "RelatedPerson/pia", "Practitioner/a-doctor", "Organization/a-hospital"})
    void a_performer_who_is_somebody_else_is_refused(String somebodyElse) {
        nancyInForce()
                .but(optOut -> optOut.setPerformer(List.of(new Reference(somebodyElse))))
                .isRefusedFor("performer-is-the-citizen");
    }

    @Test
    void a_performer_by_another_cpr_number_is_refused_even_beside_the_right_reference() {
        nancyInForce()
                .but(optOut -> optOut.getPerformerFirstRep()
                        .setIdentifier(new Identifier()
                                .setSystem("urn:oid:1.2.208.176.1.2")
                                .setValue(BRUNOS_CPR)))
                .isRefusedFor("performer-is-the-citizen");
    }

    @Test
    void a_performer_by_name_alone_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.addPerformer().setDisplay("Nancy Ann Test Berggren"))
                .isRefusedFor("performer-is-the-citizen");
    }

    @Test
    void somebody_beside_the_citizen_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.addPerformer(new Reference("RelatedPerson/pia")))
                .isRefusedFor("Consent", "performer", "max allowed = 1");
    }

    @Test
    void an_opt_out_that_somebody_else_vouches_for_is_refused() {
        nancyInForce()
                .but(optOut ->
                        optOut.addVerification().setVerified(true).setVerifiedWith(new Reference("RelatedPerson/pia")))
                .isRefusedFor("Consent", "verification", "max allowed = 0");
    }
}
