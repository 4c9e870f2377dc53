package dk.fravalg.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says, and where it was found.
 *
 * @param seq of how many records it tells, or should tell by the place it was found in
 * @param hash of the last of them; null where the checkpoint itself is not to be believed
 * @param what for an operator: where it was found, and what is wrong with it where something is
 */
record Witness(long seq, @Nullable Hash hash, String what) {}
