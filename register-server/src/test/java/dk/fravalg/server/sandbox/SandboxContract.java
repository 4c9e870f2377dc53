package dk.fravalg.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.Residence;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.registration.OptOutCensus;
import dk.fravalg.server.registration.OptOuts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** What an integrator does to the sandbox, and what the register makes of it. */
abstract class SandboxContract extends RegisterSuite {

    private SandboxPeople events;

    SandboxContract(Database database) {
        super(database);
    }

    @BeforeEach
    void open() {
        events = new SandboxPeople(
                part(SandboxPersonStore.class), part(FollowCprEvent.class), part(TransactionTemplate.class));
    }

    @AfterEach
    void backToRealTime() {
        part(Sandbox.class).resetClock();
    }

    @Test
    void a_reset_forgets_everything_and_seeds_afresh() {
        story.withdraws("nancyann", story.hasInForce("nancyann"));
        story.getsNumber("nancyann", "2512489980");
        part(Sandbox.class).reset();

        assertThat(part(OptOutCensus.class).count()).isZero();
        assertThat(part(OptOuts.class).of(new CprNumber("2512489996"))).isEmpty();
        assertThat(part(CprNumbers.class).currentOf(new CprNumber("2512489996")))
                .isEqualTo(story.numberOf("nancyann"));
        assertThat(part(CprNumbers.class).currentOf(new CprNumber("1010509996")))
                .isEqualTo(story.numberOf("kimholm"));
        assertThat(AuditRows.all(register)).isEmpty();
        assertThat(story.optOut(story.registers("nancyann")).state()).isEqualTo(OptOutState.WAITING);
    }

    @Test
    void a_sandbox_with_somebody_in_it_is_not_seeded_again() {
        happens("nancyann", "protected");
        part(Sandbox.class).seedIfEmpty();

        assertThat(person("nancyann").addressProtected()).isTrue();
    }

    @Test
    void what_falls_due_has_happened_when_the_clock_has_moved() {
        OptOutId id = story.registers("nancyann");
        part(Sandbox.class).advance(Duration.ofDays(7));

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.IN_FORCE);
        assertThat(part(Sandbox.class).resetClock()).isEqualTo(register.time().instant());
    }

    @ParameterizedTest
    @CsvSource({"died, DEAD", "emigrated, EMIGRATED", "returned, ACTIVE_IN_DENMARK", "annulled, ANNULLED"})
    void a_person_has_another_status(String event, CivilStatus status) {
        happens("nancyann", event);

        assertThat(person("nancyann").status()).isEqualTo(status);
        assertThat(AuditRows.of(register, "follow-cpr-event"))
                .containsExactly("register follow-cpr-event 2512489996 done");
    }

    @Test
    void a_person_moves_and_is_protected_and_is_so_no_longer() {
        events.happen(named("nancyann"), new PersonEvent("moved", "0751", "DK-82", null));
        assertThat(person("nancyann").residence()).contains(new Residence("0751", "DK-82"));
        happens("nancyann", "protected");
        assertThat(person("nancyann").addressProtected()).isTrue();
        happens("nancyann", "unprotected");
        assertThat(person("nancyann").addressProtected()).isFalse();
        happens("nancyann", "emigrated");
        assertThat(person("nancyann").residence()).isEmpty();
    }

    @Test
    void a_person_gets_a_made_up_number_or_the_one_that_is_wanted() {
        OptOutId id = story.hasInForce("nancyann");
        happens("nancyann", "number-changed");
        CprNumber madeUp = person("nancyann").cpr();
        assertThat(madeUp.digits()).matches("25124899[0-9]{2}").isNotEqualTo("2512489996");
        assertThat(story.optOut(id).cpr()).isEqualTo(madeUp);

        events.happen(named("nancyann"), new PersonEvent("number-changed", null, null, "2512489980"));
        assertThat(person("nancyann").formerNumbers()).containsExactly(new CprNumber("2512489996"), madeUp);
        assertThat(story.statusOf(new CprNumber("2512489996"))).isEqualTo("in-force");
    }

    @ParameterizedTest
    @CsvSource({
        "flew,,,",
        ",,,",
        "moved,,,",
        "moved,751,DK-82,",
        "moved,0751,Midtjylland,",
        "number-changed,,,2509479989",
        "number-changed,,,x"
    })
    void what_cannot_happen_is_refused_and_changes_nobody(
            String event, String municipality, String region, String cpr) {
        PersonFacts before = person("nancyann");

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> events.happen(named("nancyann"), new PersonEvent(event, municipality, region, cpr)))
                .satisfies(
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
        assertThat(person("nancyann")).isEqualTo(before);
    }

    @Test
    void an_event_that_the_register_cannot_follow_has_not_happened() {
        story.registers("nancyann");
        register.audit().breaksFor(record -> true);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> happens("nancyann", "died"));

        assertThat(person("nancyann").status()).isEqualTo(CivilStatus.ACTIVE_IN_DENMARK);
    }

    @Test
    void a_former_number_finds_the_person_too() {
        SandboxPersonStore people = part(SandboxPersonStore.class);

        assertThat(people.find(new CprNumber("1010509996"))).isEqualTo(Optional.of(person("kimholm")));
        assertThat(people.find(new CprNumber("2512489980"))).isEmpty();
        assertThat(people.named("no-such")).isEmpty();
    }

    @Test
    void a_key_says_that_it_is_a_sandboxs() throws Exception {
        SandboxKeyStore keys = part(SandboxKeyStore.class);
        keys.of("tokens");
        keys.ed25519("audit");

        assertThat(part(JdbcClient.class)
                        .sql("select private_jwk from sandbox_key")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(jwk -> assertThat(JWK.parse(jwk).getKeyID()).startsWith("sandbox-"));
    }

    @Test
    void a_key_is_made_once_for_each_purpose() {
        SandboxKeyStore keys = part(SandboxKeyStore.class);

        assertThat(keys.of("tokens").privateJwk()).isEqualTo(keys.of("tokens").privateJwk());
        assertThat(keys.of("tokens").privateJwk())
                .isNotEqualTo(keys.of("attestation").privateJwk());
    }

    private SandboxPerson named(String key) {
        return part(SandboxPersonStore.class).named(key).orElseThrow();
    }

    private PersonFacts person(String key) {
        return named(key).facts();
    }

    private void happens(String key, String event) {
        events.happen(named(key), new PersonEvent(event, null, null, null));
    }
}
