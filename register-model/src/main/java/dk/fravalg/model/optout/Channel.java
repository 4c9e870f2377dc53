package dk.fravalg.model.optout;

import java.util.Arrays;
import java.util.Optional;

/** By which way a registration came in; the code of the extension {@code registration-channel}. */
public enum Channel {
    /** The citizen signed in and registered; {@code digital}. */
    DIGITAL("digital"),
    /** A clerk keyed in the paper form that the citizen had signed; {@code paper}. */
    PAPER("paper");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The channel of this code, exactly as written; empty for any other text. */
    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst();
    }

    /** The code in FHIR: {@code digital} or {@code paper}. */
    public String code() {
        return code;
    }
}
