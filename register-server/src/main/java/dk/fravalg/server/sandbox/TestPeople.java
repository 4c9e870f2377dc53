package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.sandbox.authorization.SignInPeople;
import dk.fravalg.server.sandbox.authorization.TokenHolder;
import java.util.List;
import java.util.Optional;

/** Everybody whom one can sign in as: the sandbox's citizens as they are now, and its staff. */
class TestPeople implements SignInPeople {

    /** What is assumed until the page says how somebody signed in. */
    private static final String USUAL_LEVEL = "Substantial";

    private final SandboxPersonStore citizens;

    TestPeople(SandboxPersonStore citizens) {
        this.citizens = citizens;
    }

    @Override
    public List<Choice> of(Role role) {
        if (role == Role.CITIZEN) {
            return citizens.all().stream().map(TestPeople::choice).toList();
        }
        return TestStaff.of(role).stream()
                .map(person -> new Choice(
                        person.key(), person.called(), person.organisation().name(), person.note()))
                .toList();
    }

    @Override
    public Optional<TokenHolder> holder(Role role, String key) {
        if (role == Role.CITIZEN) {
            return citizens.named(key)
                    .map(person -> TokenHolder.citizen(key, person.facts().cpr(), USUAL_LEVEL));
        }
        return TestStaff.of(role).stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .map(person -> TokenHolder.member(key, role, person.organisation()));
    }

    private static Choice choice(SandboxPerson person) {
        CprNumber cpr = person.facts().cpr();
        String written = cpr.digits().substring(0, 6) + "-" + cpr.digits().substring(6);
        return new Choice(person.key(), person.facts().name().full(), written, person.note());
    }
}
