package dk.fravalg.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was found in the table; whether it is what was written is to be shown.
 *
 * @param salt null where erased
 * @param commitment as found; may be of any length
 * @param hash as found; may be of any length
 */
record ChainedRow(
        long seq, OpenFields open, PersonalFields personal, byte @Nullable [] salt, byte[] commitment, byte[] hash) {}
