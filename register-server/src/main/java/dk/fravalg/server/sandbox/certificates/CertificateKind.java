package dk.fravalg.server.sandbox.certificates;

import java.util.Locale;

/** What a certificate of the sandbox's is for, or what is wrong with it. */
enum CertificateKind {
    /** Signs other certificates. */
    AUTHORITY,
    /** The port's own. */
    SERVER,
    /** A client's, with nothing wrong. */
    GOOD,
    /** Ended a year ago. */
    EXPIRED,
    /** On the authority's revocation list. */
    REVOKED,
    /** Of an authority that nobody trusts. */
    WRONG_CA;

    /** Whether a client has it. */
    boolean isClients() {
        return this != AUTHORITY && this != SERVER;
    }

    /** For example {@code wrong-ca}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CertificateKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
