package dk.fravalg.server;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.WaitingPeriod;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.lookup.LookUpStatus;
import dk.fravalg.server.persons.CprEvent;
import dk.fravalg.server.registration.BringIntoForce;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.registration.OptOuts;
import dk.fravalg.server.registration.RegisterOptOut;
import dk.fravalg.server.registration.RegistrationOutcome;
import dk.fravalg.server.registration.WithdrawOptOut;
import java.util.List;
import java.util.Optional;

/** What the cast does, in the words of the domain; a citizen is named by the key of the test citizens. */
public final class Story {

    private final TestRegister register;

    Story(TestRegister register) {
        this.register = register;
    }

    public CprNumber numberOf(String citizen) {
        return register.people().numberOf(citizen);
    }

    public Citizen citizen(String key) {
        return new Citizen(numberOf(key), false);
    }

    public Declaration declarationOf(String citizen) {
        return new Declaration(
                numberOf(citizen), DanishTime.dateOf(register.time().instant()).toString(), true, Optional.empty());
    }

    public Declaration paperOf(String citizen) {
        return new Declaration(numberOf(citizen), "2026-10-28", true, Optional.of(Channel.PAPER));
    }

    /** The citizen signs in and registers, and is not refused. */
    public OptOutId registers(String citizen) {
        return idOf(register.part(RegisterOptOut.class).register(citizen(citizen), declarationOf(citizen)));
    }

    /** The citizen has registered, the waiting period is over, and that has been noted. */
    public OptOutId hasInForce(String citizen) {
        OptOutId id = registers(citizen);
        waitingPeriodPasses();
        noteWhatIsDue();
        return id;
    }

    public void withdraws(String citizen, OptOutId id) {
        register.part(WithdrawOptOut.class).withdraw(citizen(citizen), id);
    }

    /** Time passes until what was registered now is in force, to the millisecond. */
    public void waitingPeriodPasses() {
        register.time().is(WaitingPeriod.effectiveFrom(register.time().instant()));
    }

    public int noteWhatIsDue() {
        return register.part(BringIntoForce.class).allThatIsDue(new TheRegister());
    }

    public PersonFacts dies(String citizen) {
        PersonFacts dead = register.people().named(citizen).withStatus(CivilStatus.DEAD);
        register.people().change(citizen, dead);
        follow(new CprEvent.PersonDied(dead));
        return dead;
    }

    /** The CPR register gives the citizen another number, and tells. */
    public CprNumber getsNumber(String citizen, String digits) {
        CprNumber former = numberOf(citizen);
        PersonFacts facts = register.people().named(citizen).withNumber(new CprNumber(digits));
        register.people().change(citizen, facts);
        follow(new CprEvent.NumberChanged(former, facts));
        return former;
    }

    public void follow(CprEvent event) {
        register.part(FollowCprEvent.class).follow(new TheRegister(), event);
    }

    public OptOut optOut(OptOutId id) {
        return register.part(OptOuts.class).find(id).orElseThrow();
    }

    /** The word that an ambulance crew gets when it asks about this number now. */
    public String statusOf(CprNumber number) {
        return answerOn(number).status().code();
    }

    public String statusOf(String citizen) {
        return statusOf(numberOf(citizen));
    }

    public SubjectAnswer answerOn(CprNumber number) {
        return ask(Cast.AMBULANCE, List.of(new AskedIdentifier(Canonical.CPR, number.digits())))
                .get(0);
    }

    public List<SubjectAnswer> ask(Actor who, List<AskedIdentifier> asked) {
        return register.part(LookUpStatus.class)
                .lookUp(who, asked, Optional.empty())
                .answers();
    }

    public static OptOutId idOf(RegistrationOutcome outcome) {
        return outcome.fold(
                id -> id,
                open -> {
                    throw new AssertionError("already open: " + open);
                },
                reasons -> {
                    throw new AssertionError("refused: " + reasons);
                });
    }
}
