package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody signs in through a client, as a browser would do it: each step by HTTP. */
record SignIn(RunningRegister register, Form query, String verifier) {

    static final String AUTHORIZE = "/sandbox/oauth2/authorize";
    static final String CALLBACK = "http://localhost:8999/callback";

    /** A right request for a code. */
    static SignIn through(RunningRegister register, String client, String scope) {
        String verifier = (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", "");
        return new SignIn(
                register,
                Form.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        scope,
                        "state",
                        "a state & more",
                        "aud",
                        register.base() + "/fhir",
                        "code_challenge",
                        challengeOf(verifier),
                        "code_challenge_method",
                        "S256"),
                verifier);
    }

    static String challengeOf(String verifier) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SignIn with(String name, String value) {
        return new SignIn(register, query.with(name, value), verifier);
    }

    SignIn without(String name) {
        return new SignIn(register, query.without(name), verifier);
    }

    /** The page on which one signs in. */
    Answer page() {
        return Call.to(register).get(AUTHORIZE + "?" + query.encoded());
    }

    /** What the page sends, and what comes of it. */
    Answer as(Form chosen) {
        return Call.to(register).withText(Form.TYPE, chosen.encoded()).post(AUTHORIZE + "?" + query.encoded());
    }

    /** Signs in as a citizen for oneself. */
    Answer asCitizen(String key, String level) {
        return as(Form.of("who", key, "loa", level, "acting_for", ""));
    }

    /** The code, for what was sent back to the client. */
    static String codeIn(Answer answer) {
        String code = sentBack(answer).get("code");
        if (code == null) {
            throw new AssertionError("No code: " + answer);
        }
        return code;
    }

    /** The parameters with which the browser was sent back to the client. */
    static Map<String, String> sentBack(Answer answer) {
        String location = answer.header("Location").orElseThrow(() -> new AssertionError("No redirect: " + answer));
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return all;
    }

    /** The form by which a public client changes the code into a token. */
    Form exchange(String code) {
        return Form.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                query.parameters().get("redirect_uri"),
                "client_id",
                query.parameters().get("client_id"),
                "code_verifier",
                verifier);
    }

    /** The whole way: an access token. */
    String tokenFor(Form chosen) {
        Answer answer = new Tokens(register).asks(exchange(codeIn(as(chosen))));
        if (answer.status() != 200) {
            throw new AssertionError("No token: " + answer);
        }
        return Json.read(answer.body()).get("access_token").asText();
    }
}
