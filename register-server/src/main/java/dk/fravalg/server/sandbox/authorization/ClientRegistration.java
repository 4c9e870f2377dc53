package dk.fravalg.server.sandbox.authorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.sandbox.authorization.TokenClient.ClientKeys;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator sends to have a client of their own: {@code POST /sandbox/clients}.
 *
 * <p>Keys in one of two ways, as SMART App Launch 2.2.0 has it: a JWK set in {@code jwks}, or the URL of one in
 * {@code jwks_uri}; a client through which people sign in may do without.
 *
 * @param name at most 200 characters
 * @param organisation whom the client acts for; the name where it is left out
 * @param municipality four digits, or left out
 * @param region for example {@code DK-84}, or left out
 * @param scope what it may ask for itself; system scopes only
 * @param jwks a JWK set with public keys
 * @param jwksUri where a JWK set is: https, or http on this very machine
 * @param signIn {@code citizen}, {@code clerk} or {@code health-professional}: whom it lets sign in
 * @param redirectUris where their codes may be sent
 */
record ClientRegistration(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String municipality,
        @Nullable String region,
        @Nullable String scope,
        @Nullable JsonNode jwks,
        @JsonProperty("jwks_uri") @Nullable String jwksUri,
        @JsonProperty("sign_in") @Nullable String signIn,
        @JsonProperty("redirect_uris") @Nullable List<String> redirectUris) {

    private static final int LONGEST_KEYS = 20_000;
    private static final int MOST_REDIRECT_URIS = 8;

    /** What a client may ask for those who sign in, by their role. */
    private static final Map<Role, String> SIGN_IN_SCOPES = Map.of(
            Role.CITIZEN, "patient/Consent.crs patient/AuditEvent.rs",
            Role.CLERK, "user/Consent.cruds",
            Role.HEALTH_PROFESSIONAL, "user/Consent.rs");

    private static final String SYSTEM_SCOPES = "system/Consent.rs system/Subscription.cruds system/Group.cruds";

    /** Says what is wrong with a registration, in words for whoever sent it. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String why) {
            super(why, null, false, false);
        }
    }

    /** @throws Wrong when it cannot be a client */
    TokenClient asClient(String clientId) {
        String called = given(name).orElseThrow(() -> new Wrong("name is missing"));
        Optional<SignInOffer> offer = offer();
        String own = scope == null ? "" : scope;
        demandScope(own, offer.isPresent());
        ClientKeys keys = keys();
        demand(
                own.isEmpty() || keys.inline().isPresent() || keys.url().isPresent(),
                "a client that asks for itself needs jwks or jwks_uri");
        demand(municipality == null || municipality.matches("\\d{4}"), "municipality is four digits");
        demand(region == null || region.matches("DK-\\d\\d"), "region is such as DK-84");
        Organisation belongs = new Organisation(
                given(organisation).orElse(called),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(municipality),
                Optional.ofNullable(region));
        return new TokenClient(clientId, called, Role.SYSTEM, belongs, own, offer, keys, true);
    }

    private static void demandScope(String scope, boolean othersSignIn) {
        if (scope.isEmpty() && othersSignIn) {
            return;
        }
        try {
            AskedScopes.demandWellFormed(scope);
            AskedScopes.demandWithin(Set.of(scope.split(" ", -1)), SYSTEM_SCOPES);
        } catch (RuntimeException notThese) {
            throw new Wrong("scope is one or more of " + SYSTEM_SCOPES + ", or parts of them");
        }
    }

    private Optional<SignInOffer> offer() {
        List<String> uris = redirectUris == null ? List.of() : redirectUris;
        if (signIn == null) {
            demand(uris.isEmpty(), "redirect_uris are of use only with sign_in");
            return Optional.empty();
        }
        Role role = Role.ofCode(signIn)
                .filter(SIGN_IN_SCOPES::containsKey)
                .orElseThrow(() -> new Wrong("sign_in is citizen, clerk or health-professional"));
        demand(
                !uris.isEmpty()
                        && uris.size() <= MOST_REDIRECT_URIS
                        && uris.stream().allMatch(uri -> uri != null && RedirectUris.mayBeRegistered(uri)),
                "redirect_uris are one to eight URIs: https, or http on the loopback address, or of an app's own scheme");
        return Optional.of(new SignInOffer(role, String.valueOf(SIGN_IN_SCOPES.get(role)), uris, false));
    }

    private ClientKeys keys() {
        demand(jwks == null || jwksUri == null, "jwks or jwks_uri, not both");
        if (jwksUri != null) {
            demand(jwksUri.length() <= 500, "jwks_uri is too long");
            return new ClientKeys(Optional.empty(), Optional.of(url(jwksUri)));
        }
        if (jwks == null) {
            return ClientKeys.NONE;
        }
        String json = jwks.toString();
        demand(json.length() <= LONGEST_KEYS, "jwks is too long");
        JWKSet set = ClientKeySets.parse(json).orElseThrow(() -> new Wrong("jwks is no JWK set"));
        demand(!set.getKeys().isEmpty(), "jwks has no key that is understood here");
        Set<String> names = new HashSet<>();
        for (JWK key : set.getKeys()) {
            demand(key.getKeyID() != null && !key.getKeyID().isBlank(), "every key in jwks needs a kid");
            demand(names.add(key.getKeyID() + " " + key.getKeyType()), "two keys in jwks have the same kid");
            boolean known = KeyType.EC.equals(key.getKeyType()) || KeyType.RSA.equals(key.getKeyType());
            demand(known, "a key in jwks is neither RSA nor EC");
            JWSAlgorithm algorithm = KeyType.EC.equals(key.getKeyType()) ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
            ClientKeySets.faultOf(key, algorithm).ifPresent(fault -> {
                throw new Wrong("a key in jwks " + fault);
            });
        }
        return new ClientKeys(Optional.of(set.toString()), Optional.empty());
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            demand(KeySetFetcher.mayBe(url), "jwks_uri is an https URL; http only on this very machine");
            return url;
        } catch (IllegalArgumentException notAUrl) {
            throw new Wrong("jwks_uri is no URL");
        }
    }

    private static Optional<String> given(@Nullable String text) {
        demand(text == null || (text.length() <= 200 && text.chars().noneMatch(c -> c < 0x20)), "a name is too long");
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new Wrong(otherwise);
        }
    }
}
