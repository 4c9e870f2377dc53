package dk.fravalg.it.wire;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fravalg.it.conformance.Conformance;
import dk.fravalg.running.RunningRegister;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request, put together step by step; each step answers with the same call.
 *
 * <p>Bodies go out byte by byte as they are, under exactly the content type that is named. What comes back in FHIR is judged
 * before anybody sees it.
 */
public final class Call {

    private static final Pattern ASKS_ONLY = Pattern.compile("_search$|resuscitation-status$|^/sandbox/oauth2/");
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final RunningRegister register;
    private final Map<String, String> headers = new HashMap<>();
    private byte[] body = {};

    private Call(RunningRegister register) {
        this.register = register;
    }

    /** A call to this register. */
    public static Call to(RunningRegister register) {
        return new Call(register);
    }

    /** With a bearer token. */
    public Call withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With a header. */
    public Call with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** With a body of this content type. */
    public Call with(String contentType, byte[] content) {
        body = content;
        return with("Content-Type", contentType);
    }

    /** With a body of text, in UTF-8. */
    public Call withText(String contentType, String content) {
        return with(contentType, content.getBytes(UTF_8));
    }

    /** @param path from the root, with whatever query; escaped already */
    public Answer get(String path) {
        return send("GET", path);
    }

    /** @param path from the root, with whatever query; escaped already */
    public Answer post(String path) {
        return send("POST", path);
    }

    /** @param path from the root, with whatever query; escaped already */
    public Answer send(String method, String path) {
        RequestSpecification request = given().config(configuration())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .headers(headers);
        if (body.length > 0) {
            request.body(body);
        }
        Answer answer = answerOf(request.request(method, register.base() + path));
        if (answer.isSuccess()
                && !method.equals("GET")
                && !ASKS_ONLY.matcher(path).find()) {
            register.isChanged();
        }
        Conformance.judge(path, answer);
        return answer;
    }

    private RestAssuredConfig configuration() {
        EncoderConfig encoding = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(headers.getOrDefault("Content-Type", "text/plain"), ContentType.BINARY);
        return RestAssuredConfig.config()
                .encoderConfig(encoding)
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", LONGEST_WAIT_MILLIS)
                        .setParam("http.socket.timeout", LONGEST_WAIT_MILLIS));
    }

    private static Answer answerOf(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return new Answer(response.statusCode(), headers, new String(response.asByteArray(), UTF_8));
    }
}
