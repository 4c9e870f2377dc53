package dk.fravalg.it.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;

/** Judges a lookup that asked about one citizen: each answer is whole, and holds nothing that belongs to another one. */
public final class LookupAssert extends AbstractAssert<LookupAssert, LookupAnswer> {

    LookupAssert(LookupAnswer answer) {
        super(answer, LookupAssert.class);
    }

    /** The citizen must not be resuscitated. */
    public LookupAssert isInForce() {
        LookupAnswer.Row row = actual.only();
        assertThat(row.status()).isEqualTo("in-force");
        assertThat(row.parts())
                .filteredOn(part -> !part.equals("currentSubject"))
                .containsExactly("subject", "status", "effectiveFrom", "consent", "name", "birthDate", "age");
        assertThat(row.effectiveFrom().orElseThrow()).isBeforeOrEqualTo(actual.asOf());
        assertThat(row.consent().orElseThrow()).startsWith("Consent/");
        return this;
    }

    /** The register knows of no opt-out that counts, and says no more than that. */
    public LookupAssert isNone() {
        LookupAnswer.Row row = actual.only();
        assertThat(row.status()).isEqualTo("none");
        assertThat(row.parts())
                .filteredOn(part -> !part.equals("currentSubject"))
                .containsExactly("subject", "status");
        return this;
    }

    /** The register cannot tell, for this reason. */
    public LookupAssert cannotTell(String reason) {
        LookupAnswer.Row row = actual.only();
        assertThat(row.status()).isEqualTo("cannot-tell");
        assertThat(row.reason()).contains(reason);
        assertThat(row.parts()).containsExactly("subject", "status", "reason");
        return this;
    }
}
