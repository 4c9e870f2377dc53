package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.platform.CallingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class MinLogExportContract {

    private final TestLog log;

    @TempDir
    private Path directory;

    private AuditStore node;
    private MinLogExport export;

    MinLogExportContract(Database database) {
        log = new TestLog(database);
    }

    @BeforeEach
    void begin() {
        node = log.node();
        export = exportTo(new MinLogFiles(directory));
    }

    @AfterEach
    void close() {
        CallingSystem.end();
        log.close();
    }

    @Test
    void a_citizen_reads_in_danish_who_looked_from_where_and_why() throws IOException {
        CallingSystem.is("ambulance-hovedstaden");
        AuditRecord look = TestLog.lookUp(1);
        node.append(new AuditRecord(
                look.at(), look.actor(), look.action(), look.subject(), "in-force", look.purpose(), look.target()));

        assertThat(export.handOn(() -> {})).isEqualTo(1);

        assertThat(lines()).hasSize(1);
        JsonNode entry = new ObjectMapper().readTree(lines().get(0));
        assertThat(entry.toString()).doesNotContain("in-force");
        assertThat(entry.at("/Source/SystemName").asText()).isEqualTo("Register over fravalg af genoplivning");
        assertThat(entry.at("/Destination/SystemName").asText()).isEqualTo("ambulance-hovedstaden");
        assertThat(entry.path("CorrelationId").asText()).hasSize(36);
        assertThat(entry.path("Activity").asText()).isEqualTo("Opslag: er genoplivning fravalgt?");
        assertThat(entry.path("Reason").asText()).isEqualTo("Akut behandling");
        assertThat(entry.path("Addition").asText()).isEqualTo("Gennemført");
        assertThat(entry.path("FromDateTime").asText()).isEqualTo("2026-11-02T14:05:01+01:00");
        assertThat(entry.path("OrganisationName").asText()).isEqualTo("Region Hovedstadens Akutberedskab");
        assertThat(entry.path("PersonIdentifier").asText()).isEqualTo(TestLog.NANCY.digits());
        assertThat(entry.path("PersonIdentifierSource").asText()).isEqualTo("CPR");
        assertThat(entry.has("UserPersonIdentifier")).isFalse();
        assertThat(entry.path("UserRole").asText()).isEqualTo("It-system i sundhedsvæsenet");
    }

    @Test
    void persons_are_named_and_refusals_said() throws IOException {
        node.append(
                AuditRecord.of(TestTime.START, Cast.DOCTOR, Action.READ, TestLog.NANCY, Problem.NOT_PERMITTED.code()));
        node.append(AuditRecord.of(
                TestTime.START, new Citizen(TestLog.NANCY, false), Action.REGISTER, TestLog.NANCY, AuditRecord.DONE));
        node.append(AuditRecord.of(
                TestTime.START, new TheRegister(), Action.BRING_INTO_FORCE, TestLog.NANCY, AuditRecord.DONE));
        node.append(AuditRecord.of(
                TestTime.START,
                Citizen.representedBy(TestLog.NANCY, "son"),
                Action.SEARCH,
                TestLog.NANCY,
                AuditRecord.DONE));

        export.handOn(() -> {});

        ObjectMapper json = new ObjectMapper();
        JsonNode doctor = json.readTree(lines().get(0));
        assertThat(doctor.path("UserPersonIdentifier").asText()).isEqualTo("doctor-1");
        assertThat(doctor.path("Addition").asText()).isEqualTo("Afvist");
        assertThat(doctor.path("Reason").asText()).isEqualTo("Ikke oplyst");
        // One who acts on a citizen's behalf is called by the sign-in, and that is no CPR number.
        JsonNode son = json.readTree(lines().get(3));
        assertThat(son.path("UserPersonIdentifier").asText()).isEqualTo("son");
        assertThat(son.path("UserPersonIdentifierSource").asText()).isEqualTo("Login");
        JsonNode citizen = json.readTree(lines().get(1));
        assertThat(citizen.path("UserPersonIdentifierSource").asText()).isEqualTo("CPR");
        assertThat(citizen.path("OrganisationName").asText()).isEqualTo("Borger");
        assertThat(json.readTree(lines().get(2)).path("OrganisationName").asText())
                .isEqualTo("Registeret selv");
    }

    @Test
    void what_concerns_no_citizen_is_left_out() throws IOException {
        node.append(AuditRecord.aboutNobody(TestTime.START, Cast.AMBULANCE, Action.SEARCH, AuditRecord.DONE));

        assertThat(export.handOn(() -> {})).isZero();
        assertThat(lines()).isEmpty();
        assertThat(export.records()).isZero();
    }

    @Test
    void it_goes_on_from_where_it_was_left() throws IOException {
        node.append(TestLog.lookUp(1));
        export.handOn(() -> {});
        assertThat(export.handOn(() -> {})).isZero();
        node.append(List.of(TestLog.lookUp(2), TestLog.lookUp(3)));

        assertThat(export.records()).isEqualTo(2);
        assertThat(export.handOn(() -> {})).isEqualTo(2);
        assertThat(lines()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void two_that_run_at_once_do_not_hand_on_the_same() throws IOException {
        node.append(IntStream.range(0, 1_000).mapToObj(TestLog::lookUp).toList());

        List<CompletableFuture<Long>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> export.handOn(() -> {})))
                .limit(2)
                .toList();

        both.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
        assertThat(both.get(0).join() + both.get(1).join()).isEqualTo(1_000);
        assertThat(lines()).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void what_could_not_be_handed_on_comes_again() throws IOException {
        node.append(TestLog.lookUp(1));
        MinLogExport failing = exportTo((first, entries) -> {
            throw new UncheckedIOException(new IOException("the disk is full"));
        });

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> failing.handOn(() -> {}));
        export.handOn(() -> {});
        assertThat(lines()).hasSize(1);
    }

    @Test
    void what_was_written_twice_by_a_crash_stands_there_once() throws IOException {
        node.append(TestLog.lookUp(1));
        export.handOn(() -> {});
        log.sql("update minlog_position set seq = 0");
        export.handOn(() -> {});

        assertThat(lines()).hasSize(1);
    }

    private MinLogExport exportTo(MinLog minLog) {
        return new MinLogStore(log.jdbc, log.chain, minLog, log.transaction);
    }

    private List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().flatMap(MinLogExportContract::linesOf).toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
