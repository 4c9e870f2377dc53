package dk.fravalg.server.operations;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.persons.CprEvent;
import dk.fravalg.server.persons.PersonRegistry;
import dk.fravalg.server.platform.Command;
import dk.fravalg.server.platform.Progress;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.registration.OptOutCensus;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code follow-cpr}: asks the person registry about every citizen with an open opt-out, and follows what has changed.
 *
 * <p>For a registry that can be asked but does not tell, such as one that speaks PDQm: run it every night. Ends with 1
 * when somebody could not be asked about or is not known; everybody else has been seen to.
 */
class FollowCpr implements Command {

    private final OptOutCensus census;
    private final PersonRegistry persons;
    private final FollowCprEvent follow;
    private final Clock clock;

    FollowCpr(OptOutCensus census, PersonRegistry persons, FollowCprEvent follow, Clock clock) {
        this.census = census;
        this.persons = persons;
        this.follow = follow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-cpr";
    }

    @Override
    public String description() {
        return "asks the person registry about everybody with an open opt-out, and follows what has changed";
    }

    @Override
    public int run(PrintStream out) {
        long[] changedAndUnclear = {0, 0};
        Progress progress = new Progress(out, clock, "opt-outs seen", census.count());
        census.forEach(entry -> {
            if (entry.optOut().state().isOpen()) {
                try {
                    changedAndUnclear[0] += followOne(entry) ? 1 : 0;
                } catch (RuntimeException notFollowed) {
                    // One citizen who cannot be followed must not keep the others from it.
                    changedAndUnclear[1]++;
                }
            }
            progress.step();
        });
        progress.finish();
        out.printf(
                "%,d citizens had changed, %,d could not be asked about or are not known.%n",
                changedAndUnclear[0], changedAndUnclear[1]);
        return changedAndUnclear[1] == 0 ? 0 : 1;
    }

    /** @throws RegisterProblem when the registry does not answer, or does not know the citizen */
    private boolean followOne(OptOutCensus.Entry entry) {
        CprNumber number = entry.optOut().cpr();
        PersonFacts facts = persons.find(number).orElseThrow(() -> new RegisterProblem(Problem.UNKNOWN_PERSON));
        Optional<CprEvent> renumbered =
                facts.cpr().equals(number) ? Optional.empty() : Optional.of(new CprEvent.NumberChanged(number, facts));
        renumbered.ifPresent(event -> follow.follow(new TheRegister(), event));
        Optional<CprEvent> other = otherChange(entry, facts);
        other.ifPresent(event -> follow.follow(new TheRegister(), event));
        return renumbered.isPresent() || other.isPresent();
    }

    private static Optional<CprEvent> otherChange(OptOutCensus.Entry entry, PersonFacts facts) {
        if (facts.status() == CivilStatus.DEAD) {
            return Optional.of(new CprEvent.PersonDied(facts));
        }
        if (facts.status() == CivilStatus.ANNULLED) {
            return Optional.of(new CprEvent.NumberAnnulled(facts.cpr()));
        }
        boolean same = entry.citizen()
                .map(kept -> kept.name().equals(facts.name())
                        && kept.birthDate().equals(facts.birthDate())
                        && kept.residence().equals(facts.residence())
                        && kept.addressProtected() == facts.addressProtected())
                .orElse(false);
        return same ? Optional.empty() : Optional.of(new CprEvent.PersonChanged(facts));
    }
}
