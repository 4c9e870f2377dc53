package dk.fravalg.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record says that is not about persons; it stays for good, and enters the chain as it is.
 *
 * @param at to the millisecond
 * @param purpose null where none was given
 * @param organisation null where the actor belongs to none
 * @param organisationCvr null where it is not known
 * @param system the OAuth client; null where there was none
 */
record OpenFields(
        Instant at,
        String action,
        String outcome,
        @Nullable String purpose,
        String correlationId,
        String actorRole,
        @Nullable String organisation,
        @Nullable String organisationCvr,
        @Nullable String system) {

    /**
     * The hash of the record in the chain: SHA-256 over the word for it, the hash of the record before, the number, the open
     * fields, and the commitment to the personal ones.
     */
    Hash chained(Hash previous, long seq, Hash commitment) {
        return new CanonicalBytes()
                .text("register-audit-record-v1")
                .raw(previous.bytes())
                .number(seq)
                .number(at.toEpochMilli())
                .text(action)
                .text(outcome)
                .text(purpose)
                .text(correlationId)
                .text(actorRole)
                .text(organisation)
                .text(organisationCvr)
                .text(system)
                .raw(commitment.bytes())
                .hash();
    }
}
