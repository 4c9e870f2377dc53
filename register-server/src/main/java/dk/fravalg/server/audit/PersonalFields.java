package dk.fravalg.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a record says of persons, or leads to one by. It can be erased; the chain holds a commitment to it in its place.
 *
 * @param actorId what the actor's sign-in calls them; null only where erased
 * @param actorDisplay how the actor is shown; null only where erased
 * @param subjectCpr the citizen it was about; null where there was none
 * @param target the resource it was about, which is somebody's; null where there was none
 */
record PersonalFields(
        @Nullable String actorId,
        @Nullable String actorDisplay,
        @Nullable String subjectCpr,
        @Nullable String target) {

    /** What an erasure leaves. */
    static final PersonalFields ERASED = new PersonalFields(null, null, null, null);

    boolean areErased() {
        return equals(ERASED);
    }

    /**
     * SHA-256 over the word for it, the salt and the fields. Whoever has not the salt cannot find the fields by trying; once
     * the salt is erased, nobody can.
     */
    Hash commitment(byte[] salt) {
        return new CanonicalBytes()
                .text("register-audit-personal-v1")
                .raw(salt)
                .text(actorId)
                .text(actorDisplay)
                .text(subjectCpr)
                .text(target)
                .hash();
    }

    /** Says nothing: it must not turn up in a log. */
    @Override
    public String toString() {
        return "PersonalFields[hidden]";
    }
}
