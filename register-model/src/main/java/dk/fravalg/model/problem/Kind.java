package dk.fravalg.model.problem;

/**
 * What sort of refusal a {@link Problem} is: who has to act, and with which HTTP status the refusal is sent.
 *
 * <p>The statuses are those that FHIR R4 and RFC 9110 and RFC 6585 give for the case. Source:
 * <a href="https://hl7.org/fhir/R4/http.html#Status-Codes">FHIR R4, RESTful API, Status Codes</a>.
 */
public enum Kind {
    /** The request cannot be read as what it claims to be; 400. */
    MALFORMED(400),
    /** The request is readable, but a rule of law or of a profile forbids it; 422. */
    RULE(422),
    /** The request does not fit the present state of the register; 409. */
    CONFLICT(409),
    /** What the request names as its condition is no longer so; 412. */
    PRECONDITION(412),
    /** The one who asks is known, and may not; 403. */
    FORBIDDEN(403),
    /** The one who asks is not known; 401. */
    UNAUTHENTICATED(401),
    /** There is no such thing, or the one who asks may not learn of it; 404. */
    NOT_FOUND(404),
    /** The register never does this, for anybody; 405. */
    NOT_SUPPORTED(405),
    /** The request is larger than the register takes; 413. */
    TOO_LARGE(413),
    /** Too many requests in too short a time; 429. */
    THROTTLED(429),
    /** The register cannot answer at the moment; 503. */
    UNAVAILABLE(503),
    /** A fault in the register itself; 500. */
    INTERNAL(500);

    private final int httpStatus;

    Kind(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status of an answer of this kind, 400 to 503. */
    public int httpStatus() {
        return httpStatus;
    }
}
