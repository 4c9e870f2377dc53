package dk.fravalg.server.audit;

import java.time.Instant;
import java.util.List;

/**
 * What the register says, and signs, about its log at a moment: so many records, and their hash.
 *
 * <p>In form a checkpoint of a transparency log (https://c2sp.org/tlog-checkpoint), but that the hash is the head of a chain
 * and not the root of a tree.
 *
 * @param origin which log it is about
 * @param head the last record; its number is how many there were
 */
record Checkpoint(String origin, Head head, Instant at) {

    private static final String TIME = "time ";

    /** Four lines: origin, count, hash in base64, time. */
    String text() {
        return origin + "\n" + head.seq() + "\n" + head.hash().base64() + "\n" + TIME + at + "\n";
    }

    /**
     * What a note says.
     *
     * @throws IllegalArgumentException when it is no checkpoint
     */
    static Checkpoint of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 4
                || !lines.get(1).matches("[1-9][0-9]{0,17}")
                || !lines.get(3).startsWith(TIME)) {
            throw new IllegalArgumentException("A checkpoint has four lines: origin, count, hash, time.");
        }
        try {
            return new Checkpoint(
                    lines.get(0),
                    new Head(Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2))),
                    Instant.parse(lines.get(3).substring(TIME.length())));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("A checkpoint's time is an instant.", e);
        }
    }
}
