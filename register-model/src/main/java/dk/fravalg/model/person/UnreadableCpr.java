package dk.fravalg.model.person;

/** Why a text is not a CPR number. All of them lead to the problem {@code invalid-cpr}. */
public enum UnreadableCpr {
    /** Neither ten digits, nor six, a hyphen and four. */
    NOT_TEN_DIGITS("A CPR number is ten digits, with or without a hyphen before the last four."),

    /** Ten digits, but the calendar lacks the day that the first six name, in the century that the seventh gives. */
    NO_SUCH_DATE("The first six digits of a CPR number are a date that exists."),

    /**
     * A number made outside the CPR register for somebody who has none, or whose number is unknown: the day raised by
     * 60 (61 to 91), or an X-eCPR or D-eCPR with two letters, for example {@code 0703921VJ4}. Such numbers never
     * stand in the CPR register, and nobody can have opted out by one.
     */
    REPLACEMENT_NUMBER("This is a replacement number; the register knows numbers from the CPR register only.");

    private final String publicText;

    UnreadableCpr(String publicText) {
        this.publicText = publicText;
    }

    /** One English sentence without personal data. */
    public String publicText() {
        return publicText;
    }
}
