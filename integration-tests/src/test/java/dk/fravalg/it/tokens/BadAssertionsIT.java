package dk.fravalg.it.tokens;

import static dk.fravalg.it.tokens.BadRequest.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with an assertion, one thing at a time; the client is the same, and known. */
@Tag("ASVS-9.1.1")
@Tag("ASVS-9.1.2")
@Tag("ASVS-9.1.3")
@Tag("ASVS-9.2.1")
class BadAssertionsIT extends Scene {

    private static final String CLIENT = "eoj-hilleroed";
    private static final String SCOPE = "system/Consent.rs";
    private static final String OTHERS_KEY_ID = "eoj-aarhus-es384";

    private final Tokens tokens = new Tokens(register);

    static Stream<BadRequest> all() {
        return Stream.of(whoItIs(), whomItIsFor(), whenItCounts(), whichOneItIs(), howItIsSigned(), howItIsWritten())
                .flatMap(List::stream);
    }

    private static List<BadRequest> whoItIs() {
        return List.of(
                client("T-01 iss is missing", wrong(a -> a.without("iss"))),
                client("T-02 sub is missing", wrong(a -> a.without("sub"))),
                client("T-03 iss and sub differ", wrong(a -> a.with("sub", "eoj-aarhus"))),
                client(
                        "T-04 nobody knows iss",
                        wrong(a -> a.with("iss", "nobody").with("sub", "nobody"))),
                client(
                        "T-05 iss is another client's, signed by its own key",
                        t -> sent(t, named(t, "eoj-aarhus").withHeader("kid", CLIENT + "-es384"))),
                client("T-06 iss is a number", wrong(a -> a.with("iss", 7))),
                client("T-07 iss is a list", wrong(a -> a.with("iss", List.of(CLIENT)))),
                client(
                        "T-08 iss would be SQL",
                        wrong(a -> a.with("iss", "' or 1=1 --").with("sub", "' or 1=1 --"))),
                client(
                        "T-09 iss has a NUL in it",
                        wrong(a -> a.with("iss", "eoj\u0000").with("sub", "eoj\u0000"))));
    }

    private static List<BadRequest> whomItIsFor() {
        return List.of(
                client("T-10 aud is missing", wrong(a -> a.without("aud"))),
                client("T-11 aud is the FHIR base", aud(t -> t.register().base() + "/fhir")),
                client(
                        "T-12 aud is the introspection URL",
                        aud(t -> t.register().base() + "/sandbox/oauth2/introspect")),
                client("T-13 aud is the issuer", aud(t -> t.register().base() + "/sandbox")),
                client("T-14 aud is a list of two", aud(t -> List.of(t.url(), "https://evil.example/token"))),
                client("T-15 aud is the same twice", aud(t -> List.of(t.url(), t.url()))),
                client("T-16 aud is an empty list", aud(t -> List.of())),
                client("T-17 aud is on another host", aud(t -> "https://evil.example/sandbox/oauth2/token")),
                client("T-18 aud has a slash too many", aud(t -> t.url() + "/")),
                client("T-19 aud is an object", aud(t -> Map.of("url", t.url()))));
    }

    private static List<BadRequest> whenItCounts() {
        return List.of(
                client("T-20 exp is missing", wrong(a -> a.without("exp"))),
                client("T-21 exp is past", wrong(a -> a.with("exp", Assertion.now() - 60))),
                client("T-22 exp is now", wrong(a -> a.with("exp", Assertion.now()))),
                client("T-23 exp is six minutes ahead", wrong(a -> a.with("exp", Assertion.now() + 360))),
                client("T-24 exp is a year ahead", wrong(a -> a.with("exp", Assertion.now() + 31_536_000))),
                client("T-25 exp is text", wrong(a -> a.with("exp", String.valueOf(Assertion.now() + 60)))),
                client("T-26 exp is 1e300", wrong(a -> a.with("exp", 1e300))),
                client("T-27 exp is negative", wrong(a -> a.with("exp", -1))),
                client("T-28 exp is null", wrong(a -> a.with("exp", null))),
                client("T-29 nbf lies ahead", wrong(a -> a.with("nbf", Assertion.now() + 120))),
                client("T-30 nbf is text", wrong(a -> a.with("nbf", "now"))),
                client("T-31 iat lies far ahead", wrong(a -> a.with("iat", Assertion.now() + 86_400))),
                client("T-32 iat is an object", wrong(a -> a.with("iat", Map.of()))));
    }

    private static List<BadRequest> whichOneItIs() {
        return List.of(
                client("T-33 jti is missing", wrong(a -> a.without("jti"))),
                client("T-34 jti is blank", wrong(a -> a.with("jti", "  "))),
                client("T-35 jti is 10 KB long", wrong(a -> a.with("jti", "x".repeat(10_240)))),
                client("T-36 jti is a number", wrong(a -> a.with("jti", 1))),
                client("T-37 jti was used before", t -> {
                    String assertion = right(t).signed();
                    t.asks(Form.backendServices(assertion, SCOPE));
                    return t.asks(Form.backendServices(assertion, SCOPE));
                }),
                client("T-38 jti was used before, with another exp", t -> {
                    Assertion first = right(t);
                    t.asks(Form.backendServices(first.signed(), SCOPE));
                    return sent(t, first.with("exp", Assertion.now() + 100));
                }),
                client("T-39 jti was used before, in a request that was refused", t -> {
                    String assertion = right(t).signed();
                    t.asks(Form.backendServices(assertion, "system/*.cruds"));
                    return t.asks(Form.backendServices(assertion, SCOPE));
                }));
    }

    private static List<BadRequest> howItIsSigned() {
        return List.of(
                client(
                        "T-40 alg is none, without signature",
                        raw(a -> a.withHeader("alg", "none").unsigned() + ".")),
                client("T-41 alg is None", wrong(a -> a.withHeader("alg", "None"))),
                client("T-42 alg is nOnE", wrong(a -> a.withHeader("alg", "nOnE"))),
                client("T-43 alg is missing", wrong(a -> a.withoutHeader("alg"))),
                client(
                        "T-44 alg is HS256, by the public key",
                        t -> t.asks(Form.backendServices(Forged.byPublicKeyAsSecret(right(t), "HS256"), SCOPE))),
                client(
                        "T-45 alg is HS384, by the public key",
                        t -> t.asks(Form.backendServices(Forged.byPublicKeyAsSecret(right(t), "HS384"), SCOPE))),
                client(
                        "T-46 alg is HS512, by the public key",
                        t -> t.asks(Form.backendServices(Forged.byPublicKeyAsSecret(right(t), "HS512"), SCOPE))),
                client(
                        "T-47 alg is RS256",
                        t -> t.asks(Form.backendServices(
                                byRsa(t).withHeader("alg", "RS256").signed(JWSAlgorithm.RS256), SCOPE))),
                client(
                        "T-48 alg says ES384 over an RSA key",
                        t -> t.asks(Form.backendServices(
                                byRsa(t).withHeader("alg", "ES384").signed(JWSAlgorithm.RS384), SCOPE))),
                client(
                        "T-49 the key is on P-256, and says ES384",
                        t -> t.asks(Form.backendServices(
                                right(t).withKey(fresh(Curve.P_256)).signed(JWSAlgorithm.ES256), SCOPE))),
                client(
                        "T-50 the signature is all zeros",
                        raw(a -> a.unsigned() + "." + Base64URL.encode(new byte[96]))),
                client("T-51 the signature is another's", t -> sent(t, right(t).withKey(fresh(Curve.P_384)))),
                client("T-52 the payload was changed after signing", t -> {
                    String[] parts = right(t).signed().split("\\.");
                    String other = right(t).unsigned().split("\\.")[1];
                    return t.asks(Form.backendServices(parts[0] + "." + other + "." + parts[2], SCOPE));
                }),
                client(
                        "T-53 the signature is cut",
                        raw(a -> a.signed().substring(0, a.signed().length() - 8))),
                client("T-54 an RSA key of 1024 bits", t -> sent(t, right(t).withKey(weak()))));
    }

    private static List<BadRequest> howItIsWritten() {
        return List.of(
                client("T-55 kid is missing", wrong(a -> a.withoutHeader("kid"))),
                client("T-56 nobody has this kid", wrong(a -> a.withHeader("kid", "no-such-key"))),
                client("T-57 kid is another client's", wrong(a -> a.withHeader("kid", OTHERS_KEY_ID))),
                client("T-58 kid is a path", wrong(a -> a.withHeader("kid", "../../etc/passwd"))),
                client("T-59 kid would be SQL", wrong(a -> a.withHeader("kid", "x' union select 1 --"))),
                client("T-60 kid is a number", wrong(a -> a.withHeader("kid", 1))),
                client(
                        "T-61 the key is brought along: jwk",
                        t -> sent(
                                t,
                                right(t).withHeader(
                                                "jwk",
                                                right(t).key().toPublicJWK().toJSONObject()))),
                client("T-62 x5c", wrong(a -> a.withHeader("x5c", List.of("MIIB")))),
                client("T-63 x5u", wrong(a -> a.withHeader("x5u", "https://evil.example/cert"))),
                client("T-64 jku is foreign", wrong(a -> a.withHeader("jku", "https://evil.example/jwks"))),
                client("T-65 crit asks for something", wrong(a -> a.withHeader("crit", List.of("exp")))),
                client("T-66 zip", wrong(a -> a.withHeader("zip", "DEF"))),
                client("T-67 b64 is false", wrong(a -> a.withHeader("b64", false))),
                client("T-68 five parts: JWE", raw(a -> a.unsigned() + ".a.b.c")),
                client("T-69 typ is at+jwt", wrong(a -> a.withHeader("typ", "at+jwt"))),
                client(
                        "T-70 iss stands twice",
                        wrong(a -> a.withPayload(json -> json.replaceFirst("\\{", "{\"iss\":\"eoj-aarhus\",")))),
                client(
                        "T-71 exp stands twice",
                        wrong(a -> a.withPayload(json -> json.replaceFirst("\\{", "{\"exp\":1,")))),
                client("T-72 something comes after the claims", wrong(a -> a.withPayload(json -> json + "{}"))),
                client("T-73 the claims are a list", wrong(a -> a.withPayload(json -> "[" + json + "]"))),
                client("T-74 the claims are no JSON", wrong(a -> a.withPayload(json -> "hello"))),
                client(
                        "T-75 the claims are deep",
                        wrong(a -> a.withPayload(json ->
                                json.replaceFirst("\\{", "{\"deep\":" + "[".repeat(5000) + "]".repeat(5000) + ",")))),
                client("T-76 a part has padding", raw(a -> a.signed().replaceFirst("\\.", "=."))),
                client("T-77 it is no JWT", t -> t.asks(Form.backendServices("not_a_jwt", SCOPE))),
                client("T-78 it is very long", t -> t.asks(Form.backendServices("e".repeat(20_000) + ".a.b", SCOPE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void nobody_is_let_in_by_this(BadRequest bad) {
        bad.isRefusedBy(tokens);
    }

    private static Assertion right(Tokens tokens) {
        return named(tokens, CLIENT);
    }

    private static Assertion named(Tokens tokens, String client) {
        return Assertion.by(CLIENT, tokens.keyOf(client, "EC"), tokens.url());
    }

    private static Assertion byRsa(Tokens tokens) {
        return Assertion.by(CLIENT, tokens.keyOf(CLIENT, "RSA"), tokens.url());
    }

    private static Answer sent(Tokens tokens, Assertion assertion) {
        return tokens.asks(Form.backendServices(assertion.signed(), SCOPE));
    }

    private static Function<Tokens, Answer> wrong(UnaryOperator<Assertion> change) {
        return tokens -> sent(tokens, change.apply(right(tokens)));
    }

    private static Function<Tokens, Answer> raw(Function<Assertion, String> text) {
        return tokens -> tokens.asks(Form.backendServices(text.apply(right(tokens)), SCOPE));
    }

    private static Function<Tokens, Answer> aud(Function<Tokens, Object> audience) {
        return tokens -> sent(tokens, right(tokens).with("aud", audience.apply(tokens)));
    }

    private static JWK fresh(Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID(CLIENT + "-es384").generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK weak() {
        try {
            return new RSAKeyGenerator(1024, true).keyID(CLIENT + "-rs384").generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
