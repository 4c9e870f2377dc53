/**
 * Who gives an integrator a token, and what must be proven for it?
 *
 * <p>The sandbox's authorization server: SMART Backend Services, and authorization code with PKCE behind a page on which one
 * signs in as a test person. Spring Authorization Server's filters, put together by hand, with what SMART App Launch 2.2.0
 * demands beyond them. Depends on access, audit and the platform; used by the sandbox alone. Start with
 * {@link dk.fravalg.server.sandbox.authorization.AuthorizationServerConfiguration}.
 */
@NullMarked
package dk.fravalg.server.sandbox.authorization;

import org.jspecify.annotations.NullMarked;
