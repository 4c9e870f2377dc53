package dk.fravalg.it.cast;

import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.running.RunningRegister;
import java.time.LocalDate;

/** One of the sandbox's test citizens, who signs in personally. */
public final class Citizen extends Caller {

    private final String key;
    private final String cpr;
    private final String name;
    private final LocalDate birthDate;

    Citizen(RunningRegister register, String key, String cpr, String name, LocalDate birthDate) {
        super(register, tokenFrom(register, "/sandbox/token/citizen/" + key));
        this.key = key;
        this.cpr = cpr;
        this.name = name;
        this.birthDate = birthDate;
    }

    /** What the sandbox calls them, for example {@code nancyann}. */
    public String key() {
        return key;
    }

    /** The CPR number they had when the test got to know them. */
    public String cpr() {
        return cpr;
    }

    /** Given and family names. */
    public String name() {
        return name;
    }

    /** When they were born. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Opts out, as everybody should. */
    public Answer registers() {
        return registers(OptOutForm.of(this));
    }

    /** Opts out, and that is known to work: the id of the Consent. */
    public String optsOut() {
        Answer answer = registers();
        if (answer.status() != 201) {
            throw new IllegalStateException("Could not opt out: " + answer);
        }
        return Fhir.consentIn(answer).getIdElement().getIdPart();
    }
}
