/**
 * How does somebody try mutual TLS who has no certificate of an authority's?
 *
 * <p>The sandbox has authorities of its own, shaped like those of OCES3. They give every client a certificate, and one of
 * them some that are no good; a second port takes them. All of it is made when it is first needed. Start with
 * {@link dk.fravalg.server.sandbox.certificates.SandboxCertificates}.
 */
@NullMarked
package dk.fravalg.server.sandbox.certificates;

import org.jspecify.annotations.NullMarked;
