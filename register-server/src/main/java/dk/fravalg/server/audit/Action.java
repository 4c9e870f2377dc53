package dk.fravalg.server.audit;

/** What an audit record says was done, or tried. */
public enum Action {
    LOOK_UP("look-up"),
    REGISTER("register"),
    WITHDRAW("withdraw"),
    INVALIDATE("invalidate"),
    BRING_INTO_FORCE("bring-into-force"),
    FOLLOW_CPR_EVENT("follow-cpr-event"),
    CHECK_ELIGIBILITY("check-eligibility"),
    VIEW_OWN("view-own"),
    READ("read"),
    SEARCH("search"),
    /** Turned away before any use case was reached: no token, no permission, an unreadable request. */
    REFUSE("refuse"),
    /** Somebody signed in at an issuer that the register runs itself. */
    SIGN_IN("sign-in"),
    /** An issuer that the register runs itself gave out a token, or refused to. */
    ISSUE_TOKEN("issue-token"),
    READ_AUDIT("read-audit"),
    ERASE_AUDIT("erase-audit");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** As it stands in the table, for example {@code look-up}. */
    public String code() {
        return code;
    }
}
