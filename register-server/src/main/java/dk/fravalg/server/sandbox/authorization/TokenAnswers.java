package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** What a client gets at the token endpoint, after it has been written down. */
final class TokenAnswers {

    private final TokenAudit audit;

    TokenAnswers(TokenAudit audit) {
        this.audit = audit;
    }

    /** The token, as RFC 6749 § 5.1 has it. */
    void issue(HttpServletRequest request, HttpServletResponse response, Authentication done) throws IOException {
        OAuth2AccessTokenAuthenticationToken issued = (OAuth2AccessTokenAuthenticationToken) done;
        OAuth2AccessToken token = issued.getAccessToken();
        audit.note(
                holderOf(token),
                Action.ISSUE_TOKEN,
                Optional.of(issued.getRegisteredClient().getClientId()),
                AuditRecord.DONE);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", token.getTokenValue());
        body.put("token_type", "Bearer");
        body.put("expires_in", Clients.TOKEN_LIFETIME.toSeconds());
        body.put("scope", String.join(" ", new TreeSet<>(token.getScopes())));
        JsonAnswer.write(response, HttpServletResponse.SC_OK, body);
    }

    /** A refusal, as RFC 6749 § 5.2 has it. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = failure instanceof OAuth2AuthenticationException known
                ? known.getError()
                : new OAuth2Error("invalid_request");
        Action action = request.getServletPath().equals(ServerUrls.TOKEN) ? Action.ISSUE_TOKEN : Action.REFUSE;
        audit.refused(action, knownClient(), error.getErrorCode());
        SecurityContextHolder.clearContext();
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            // RFC 6749 § 5.2: whoever has used this header is told by it.
            boolean basic = authorization.regionMatches(true, 0, "Basic ", 0, 6);
            response.setHeader("WWW-Authenticate", basic ? "Basic realm=\"sandbox\"" : "Bearer");
        }
        JsonAnswer.refuse(response, error);
    }

    /** Only a client that has proven who it is stands by name in the log. */
    private static Optional<String> knownClient() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()
                ? Optional.of(client.getName())
                : Optional.empty();
    }

    private static Actor holderOf(OAuth2AccessToken token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token.getTokenValue()).getJWTClaimsSet();
            Role role = Role.ofCode(claims.getStringClaim("role")).orElse(Role.UNIDENTIFIED);
            if (role == Role.CITIZEN) {
                return new Citizen(new CprNumber(claims.getStringClaim("cpr")), claims.getClaim("act") != null);
            }
            return new TokenHolder(
                            claims.getSubject(),
                            role,
                            organisationOf(claims),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    .actor();
        } catch (ParseException e) {
            return new Unidentified();
        }
    }

    private static Optional<Organisation> organisationOf(JWTClaimsSet claims) throws ParseException {
        String name = claims.getStringClaim("organisation");
        return name == null
                ? Optional.empty()
                : Optional.of(new Organisation(
                        name,
                        Optional.ofNullable(claims.getStringClaim("cvr")),
                        Optional.ofNullable(claims.getStringClaim("sor")),
                        Optional.ofNullable(claims.getStringClaim("municipality")),
                        Optional.ofNullable(claims.getStringClaim("region"))));
    }
}
