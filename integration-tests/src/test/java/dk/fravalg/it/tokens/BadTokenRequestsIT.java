package dk.fravalg.it.tokens;

import static dk.fravalg.it.tokens.BadRequest.client;
import static dk.fravalg.it.tokens.BadRequest.request;
import static dk.fravalg.it.tokens.BadRequest.scope;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a request for a token although the assertion is right (RFC 6749 § 5.2). */
@Tag("ASVS-10.4.4")
class BadTokenRequestsIT extends Scene {

    private static final String CLIENT = "eoj-hilleroed";

    private final Tokens tokens = new Tokens(register);

    static Stream<BadRequest> all() {
        return Stream.of(
                new BadRequest(
                        "R-01 a grant that nobody knows",
                        400,
                        "unsupported_grant_type",
                        form(f -> f.with("grant_type", "not_a_grant_type"))),
                new BadRequest(
                        "R-02 the password grant",
                        400,
                        "unsupported_grant_type",
                        form(f -> f.with("grant_type", "password")
                                .with("username", "a")
                                .with("password", "b"))),
                new BadRequest(
                        "R-03 a refresh token",
                        400,
                        "unsupported_grant_type",
                        form(f -> f.with("grant_type", "refresh_token").with("refresh_token", "x"))),
                new BadRequest(
                        "R-04 token exchange",
                        400,
                        "unsupported_grant_type",
                        form(f -> f.with("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"))),
                request("R-05 no grant", form(f -> f.without("grant_type"))),
                client(
                        "R-06 another type of assertion",
                        form(f -> f.with("client_assertion_type", "not_an_assertion_type"))),
                request("R-07 no type of assertion", form(f -> f.without("client_assertion_type"))),
                request("R-08 no assertion", form(f -> f.without("client_assertion"))),
                request("R-09 a blank assertion", form(f -> f.with("client_assertion", " "))),
                client(
                        "R-10 neither of them",
                        form(f -> f.without("client_assertion").without("client_assertion_type"))),
                client(
                        "R-11 a client id without proof",
                        form(f -> f.without("client_assertion")
                                .without("client_assertion_type")
                                .with("client_id", CLIENT))),
                client("R-12 a client id that is another's", form(f -> f.with("client_id", "eoj-aarhus"))),
                client(
                        "R-13 a secret",
                        form(f -> f.without("client_assertion")
                                .without("client_assertion_type")
                                .with("client_id", CLIENT)
                                .with("client_secret", "secret"))),
                client(
                        "R-14 a secret in the header",
                        t -> Call.to(t.register())
                                .with("Authorization", "Basic ZW9qOnNlY3JldA==")
                                .withText(Form.TYPE, right(t).encoded())
                                .post(Tokens.TOKEN)),
                request("R-15 two assertions", text(f -> f.encoded() + "&client_assertion=x")),
                request("R-16 two grants", text(f -> f.encoded() + "&grant_type=client_credentials")),
                request("R-17 two scopes", text(f -> f.encoded() + "&scope=system/Consent.rs")),
                request("R-18 an unknown parameter twice", text(f -> f.encoded() + "&x=1&x=2")),
                request("R-19 what is escaped wrongly", text(f -> f.encoded() + "&x=%zz")),
                request("R-20 what is not UTF-8", text(f -> f.encoded() + "&x=%ff")),
                request("R-21 a NUL", text(f -> f.encoded() + "&x=%00")),
                request(
                        "R-22 a body of JSON",
                        t -> Call.to(t.register())
                                .withText("application/json", "{\"grant_type\":\"client_credentials\"}")
                                .post(Tokens.TOKEN)),
                request("R-23 no body", t -> Call.to(t.register()).post(Tokens.TOKEN)),
                request("R-24 a body that is too large", text(f -> f.encoded() + "&x=" + "x".repeat(100_000))),
                request(
                        "R-25 a packed body",
                        t -> Call.to(t.register())
                                .with("Content-Encoding", "gzip")
                                .withText(Form.TYPE, right(t).encoded())
                                .post(Tokens.TOKEN)),
                request(
                        "R-26 everything in the URL",
                        t -> Call.to(t.register())
                                .withText(Form.TYPE, "x=1")
                                .post(Tokens.TOKEN + "?" + right(t).encoded())),
                request("R-27 by GET", t -> Call.to(t.register()).get(Tokens.TOKEN + "?" + right(t).encoded())),
                request(
                        "R-28 by PUT",
                        t -> Call.to(t.register())
                                .withText(Form.TYPE, right(t).encoded())
                                .send("PUT", Tokens.TOKEN)),
                scope("R-29 no scope", form(f -> f.without("scope"))),
                scope("R-30 a blank scope", form(f -> f.with("scope", "  "))),
                scope("R-31 a wildcard", form(f -> f.with("scope", "system/*.*"))),
                scope("R-32 the old spelling", form(f -> f.with("scope", "system/Consent.read"))),
                scope("R-33 a citizen's scope", form(f -> f.with("scope", "patient/Consent.crs"))),
                scope("R-34 a clerk's scope", form(f -> f.with("scope", "user/Consent.cruds"))),
                scope("R-35 a context and nothing more", form(f -> f.with("scope", "patient/"))),
                scope("R-36 a scope without letters", form(f -> f.with("scope", "system/Consent."))),
                scope("R-37 a letter too many", form(f -> f.with("scope", "system/Consent.crs"))),
                scope("R-38 one scope too many", form(f -> f.with("scope", "system/Consent.rs system/Patient.rs"))),
                scope("R-39 the same scope twice", form(f -> f.with("scope", "system/Consent.rs system/Consent.rs"))),
                scope("R-40 a scope of 10 KB", form(f -> f.with("scope", "system/Consent.rs " + "x".repeat(10_240)))),
                scope("R-41 a scope with a query", form(f -> f.with("scope", "system/Consent.rs?status=active"))),
                scope("R-42 two blanks between", form(f -> f.with("scope", "system/Consent.rs  system/Group.r"))),
                scope(
                        "R-43 the portal for itself",
                        t -> t.asks(
                                Form.backendServices(t.assertionOf("sundhed-dk").signed(), "patient/Consent.crs"))),
                request("R-44 a code that is not there", form(f -> f.with("grant_type", "authorization_code"))),
                new BadRequest(
                        "R-45 a code that nobody was given",
                        400,
                        "invalid_grant",
                        form(f -> f.with("grant_type", "authorization_code")
                                .with("code", "made-up")
                                .with("code_verifier", "v".repeat(43)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void nothing_is_given_out_for_this(BadRequest bad) {
        bad.isRefusedBy(tokens);
    }

    private static Form right(Tokens tokens) {
        return Form.backendServices(tokens.assertionOf(CLIENT).signed(), "system/Consent.rs");
    }

    private static Function<Tokens, Answer> form(UnaryOperator<Form> change) {
        return tokens -> tokens.asks(change.apply(right(tokens)));
    }

    private static Function<Tokens, Answer> text(Function<Form, String> body) {
        return tokens -> Call.to(tokens.register())
                .withText(Form.TYPE, body.apply(right(tokens)))
                .post(Tokens.TOKEN);
    }
}
