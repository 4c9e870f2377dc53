package dk.fravalg.it.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody who calls the register, with the token that they have; {@code null} for none.
 *
 * <p>Everybody can try everything: what they may is for the register to say.
 */
public class Caller {

    /** The media type of FHIR in JSON. */
    public static final String FHIR_JSON = "application/fhir+json";

    /** The media type of FHIR in XML. */
    public static final String FHIR_XML = "application/fhir+xml";

    private final RunningRegister register;
    private final Supplier<String> token;

    /** Somebody who fetches a token for each call. */
    public Caller(RunningRegister register, Supplier<String> token) {
        this.register = register;
        this.token = token;
    }

    /** One of the sandbox's clients, for example {@code ambulance-hovedstaden}. */
    static Caller client(RunningRegister register, String clientId) {
        return new Caller(register, tokenFrom(register, "/sandbox/token/" + clientId));
    }

    static Supplier<String> tokenFrom(RunningRegister register, String path) {
        return () -> Call.to(register).get(path).body();
    }

    /** A token of this caller's. */
    public String token() {
        return token.get();
    }

    /** A call with this caller's token, and nothing else yet. */
    public Call call() {
        String mine = token.get();
        return mine == null ? Call.to(register) : Call.to(register).withToken(mine);
    }

    /** Sends a Consent: {@code POST /fhir/Consent}. */
    public Answer registers(OptOutForm form) {
        return call().withText(FHIR_JSON, form.json()).post("/fhir/Consent");
    }

    /** Sends a Consent, unless the register has one of this citizen: a conditional create. */
    public Answer registersUnlessThereIsOne(OptOutForm form, String ifNoneExist) {
        return call().with("If-None-Exist", ifNoneExist)
                .withText(FHIR_JSON, form.json())
                .post("/fhir/Consent");
    }

    /** {@code POST /fhir/Consent/{id}/$withdraw}. */
    public Answer withdraws(String consent) {
        return call().post("/fhir/Consent/" + consent + "/$withdraw");
    }

    /** {@code POST /fhir/Consent/{id}/$invalidate}. */
    public Answer invalidates(String consent, String reason, String note) {
        return call().withText(FHIR_JSON, """
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "reason", "valueCode": "%s"}, {"name": "note", "valueString": "%s"}]}
                        """.formatted(reason, note))
                .post("/fhir/Consent/" + consent + "/$invalidate");
    }

    /** {@code GET /fhir/Consent/{id}}. */
    public Answer reads(String consent) {
        return call().get("/fhir/Consent/" + consent);
    }

    /** {@code GET /fhir/Consent/{id}/_history/{version}}. */
    public Answer readsVersion(String consent, int version) {
        return call().get("/fhir/Consent/" + consent + "/_history/" + version);
    }

    /** {@code GET /fhir/Consent/{id}/_history}. */
    public Answer readsHistory(String consent) {
        return call().get("/fhir/Consent/" + consent + "/_history");
    }

    /** {@code POST /fhir/Consent/_search}, with names and values in turn. */
    public Answer searches(String... namesAndValues) {
        List<String> form = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return call().withText("application/x-www-form-urlencoded", String.join("&", form))
                .post("/fhir/Consent/_search");
    }

    /** Searches by a citizen's number. */
    public Answer searchesFor(Citizen citizen) {
        return searches("patient.identifier", Canonical.CPR + "|" + citizen.cpr());
    }

    /** Looks citizens up: {@code POST /fhir/Consent/$resuscitation-status}. */
    public LookupAnswer looksUp(Citizen... citizens) {
        return LookupAnswer.of(asks(LookupForm.about(citizens)));
    }

    /** Looks up whoever is asked about in the form. */
    public LookupAnswer looksUp(LookupForm form) {
        return LookupAnswer.of(asks(form));
    }

    /** The same, for an answer that may be a refusal. */
    public Answer asks(LookupForm form) {
        return call().withText(FHIR_JSON, form.json()).post("/fhir/Consent/$resuscitation-status");
    }
}
