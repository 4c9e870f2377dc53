package dk.fravalg.it.fhir;

import dk.fravalg.it.wire.Answer;

/** Where every judgement of an answer begins; to be imported beside AssertJ's own. */
public final class FhirAssertions {

    private FhirAssertions() {}

    /** Judges any answer. */
    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    /** Judges the answer of a lookup that asked about one citizen. */
    public static LookupAssert assertThat(LookupAnswer answer) {
        return new LookupAssert(answer);
    }
}
