package dk.fravalg.server.sandbox.certificates;

/**
 * Somebody who gets a client certificate.
 *
 * @param clientId of the client, for example {@code eoj-hilleroed}
 * @param organisation the organisation that it belongs to
 * @param cvr the organisation's made-up number in the business register, eight digits
 */
public record CertificateOwner(String clientId, String organisation, String cvr) {}
