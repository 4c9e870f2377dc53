package dk.fravalg.model.status;

/** Why the register cannot answer for one of the citizens asked about. */
public enum CannotTellReason {
    /** The identifier is not a CPR number: not ten digits, or no such date. */
    INVALID_IDENTIFIER("invalid-identifier"),
    /** Another identifier system than CPR, or a replacement number: nobody can opt out under it. */
    UNSUPPORTED_IDENTIFIER("unsupported-identifier"),
    /** The CPR register has annulled the number: whom it means is not known. */
    IDENTIFIER_ANNULLED("identifier-annulled"),
    /** The register could not read its own records just now. */
    REGISTER_UNAVAILABLE("register-unavailable");

    private final String code;

    CannotTellReason(String code) {
        this.code = code;
    }

    /** The code in the answer's {@code reason} part. */
    public String code() {
        return code;
    }
}
