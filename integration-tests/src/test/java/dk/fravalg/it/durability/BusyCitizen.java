package dk.fravalg.it.durability;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A citizen who opts out and withdraws, again and again, and writes down what the register has acknowledged.
 *
 * <p>What was sent and never answered is in doubt: it may have happened or not, and either is right.
 */
final class BusyCitizen {

    private static final int UNAVAILABLE = 503;

    private final Citizen citizen;
    private final Caller signedIn;
    private final List<String> registered = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<Answer> unexpected = new ArrayList<>();
    private volatile long acknowledged;
    private boolean inDoubt;

    BusyCitizen(OwnRegister own, Citizen citizen) {
        this.citizen = citizen;
        this.signedIn = own.somebodyWithToken(citizen.token());
    }

    /** Goes on until the register is no longer there, or says that it cannot go on. */
    void goesOnUntilTheEnd() {
        inDoubt = false;
        boolean there = true;
        while (there) {
            there = open().map(this::withdraws).orElseGet(this::registers);
        }
    }

    private boolean registers() {
        return attempt(() -> signedIn.registers(OptOutForm.of(citizen)))
                .map(answer -> expect(
                        answer, 201, () -> registered.add(Fhir.consentIn(answer).getIdPart())))
                .orElse(false);
    }

    private boolean withdraws(String consent) {
        return attempt(() -> signedIn.withdraws(consent))
                .map(answer -> expect(answer, 200, () -> withdrawn.add(consent)))
                .orElse(false);
    }

    private boolean expect(Answer answer, int status, Runnable writeDown) {
        if (answer.status() == status) {
            writeDown.run();
            acknowledged++;
            return true;
        }
        if (answer.status() == UNAVAILABLE && answer.body().contains("register-unavailable")) {
            inDoubt = true;
        } else {
            unexpected.add(answer);
        }
        return false;
    }

    private Optional<Answer> attempt(Supplier<Answer> call) {
        try {
            return Optional.of(call.get());
        } catch (
                @SuppressWarnings("OverlyBroadCatchBlock")
                Exception killed) {
            inDoubt = true;
            return Optional.empty();
        }
    }

    /** The opt-out that is registered and not withdrawn, as far as the citizen was told. */
    Optional<String> open() {
        return registered.stream().filter(id -> !withdrawn.contains(id)).findFirst();
    }

    /** After a time in doubt, believes what the register says now. */
    void believes(List<String> registeredNow, List<String> withdrawnNow) {
        registered.clear();
        registered.addAll(registeredNow);
        withdrawn.clear();
        withdrawn.addAll(withdrawnNow);
    }

    Citizen citizen() {
        return citizen;
    }

    List<String> registered() {
        return registered;
    }

    List<String> withdrawn() {
        return withdrawn;
    }

    List<Answer> unexpected() {
        return unexpected;
    }

    long acknowledged() {
        return acknowledged;
    }

    boolean inDoubt() {
        return inDoubt;
    }
}
