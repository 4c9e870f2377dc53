package dk.fravalg.server.sandbox;

import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.persons.CprNumbers;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Opens the sandbox's made-up CPR register to the tests of other packages. */
public final class SeededPeople {

    private final SandboxPersonStore people;
    private final CprNumbers numbers;

    public SeededPeople(ApplicationContext register) {
        this.people = register.getBean(SandboxPersonStore.class);
        this.numbers = register.getBean(CprNumbers.class);
    }

    /** The sandbox's people as on a day, and nobody else. */
    public void begin(Instant now) {
        people.deleteAll();
        MadeUpPeople.asOf(DanishTime.dateOf(now)).forEach(person -> {
            people.put(person);
            person.facts()
                    .formerNumbers()
                    .forEach(former -> numbers.supersede(former, person.facts().cpr()));
        });
    }

    public PersonFacts named(String key) {
        return people.named(key).orElseThrow().facts();
    }

    public CprNumber numberOf(String key) {
        return named(key).cpr();
    }

    /** What the CPR register says from now on; the register of opt-outs is not told. */
    public void change(String key, PersonFacts facts) {
        people.put(people.named(key).orElseThrow().with(facts));
    }
}
