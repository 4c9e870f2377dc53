package dk.fravalg.it.docs;

import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;

/** What happens between two exchanges of a page, and is told in words there or not at all. */
final class Meanwhile {

    private final OwnRegister own;

    Meanwhile(OwnRegister own) {
        this.own = own;
    }

    /**
     * Lets something happen.
     *
     * @param what {@code clock P7D}, {@code reset}, {@code a checkpoint is taken}, or what the CPR register tells:
     *     {@code nancyann died}
     */
    void happens(String what) {
        String[] words = what.split(" ");
        if (words[0].equals("clock")) {
            own.sandbox().clockAdvances(Duration.parse(words[1]));
        } else if (what.equals("reset")) {
            own.sandbox().reset();
        } else if (what.equals("a checkpoint is taken")) {
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(this::isThereACheckpoint);
        } else if (words.length == 2) {
            own.sandbox().happens(own.citizens().called(words[0]), words[1]);
        } else {
            throw new IllegalArgumentException("Nothing like that happens: " + Arrays.toString(words));
        }
    }

    /**
     * A citizen opts out, with the words of the example that Nancy has given, since a page must not depend on the day.
     *
     * @return the Consent's id
     */
    String optsOut(String key) {
        Citizen citizen = own.citizens().called(key);
        try {
            String nancys =
                    Files.readString(Page.TOP.resolve("fhir-profiles/input/examples/Consent-nancy-opts-out.json"));
            Answer answer = citizen.call()
                    .withText(Caller.FHIR_JSON, nancys.replace("2512489996", citizen.cpr()))
                    .post("/fhir/Consent");
            return Fhir.consentIn(answer).getIdElement().getIdPart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThereACheckpoint() {
        String token = Call.to(own.register()).get("/sandbox/token/auditor").body();
        Answer proof = Call.to(own.register()).withToken(token).get("/fhir/AuditEvent/$proof");
        return proof.body().contains("\"checkpoint\"");
    }
}
