package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Database;
import dk.fravalg.server.platform.Ed25519Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class CheckpointsContract {

    private static final Path NONE = Path.of("");

    private final TestLog log;

    @TempDir
    private Path directory;

    private AuditStore node;
    private Checkpoints checkpoints;

    CheckpointsContract(Database database) {
        log = new TestLog(database);
    }

    @BeforeEach
    void aNodeThatSigns() {
        node = log.node();
        checkpoints = log.checkpointsIn(directory);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void one_is_taken_when_there_is_something_new_and_not_otherwise() {
        assertThat(checkpoints.takeIfNew()).isFalse();
        logs(1, 2);
        assertThat(checkpoints.takeIfNew()).isTrue();
        assertThat(checkpoints.takeIfNew()).isFalse();
        logs(3);
        assertThat(log.checkpointsIn(NONE).takeIfNew()).isTrue();

        assertThat(log.count("audit_checkpoint")).isEqualTo(2);
        assertThat(files()).hasSize(1);
        assertThat(log.proof(directory, NONE).verify(() -> {}))
                .isEqualTo(new Verdict(3, 3, 0, java.util.Optional.empty()));
    }

    @Test
    void it_says_of_what_log_how_many_records_which_hash_and_when() throws IOException {
        logs(1, 2);
        checkpoints.takeIfNew();

        Path file = files().get(0);
        assertThat(file)
                .isEqualTo(directory.resolve("2026-11-02").resolve("00000000000000000002.checkpoint"))
                .content()
                .startsWith("fravalg.example/audit\n2\n"
                        + log.chain.head().hash().base64() + "\ntime 2026-11-02T13:05:00Z\n\n— fravalg.example/audit ");
        SignedNote note = SignedNote.allIn(Files.readString(file)).get(0);
        assertThat(log.signer.verifier().verifies(note)).isTrue();
        assertThat(log.checkpoints.after(0, 10, 10))
                .containsExactly(new CheckpointStore.Row(2, Files.readString(file)));
    }

    @Test
    void heads_before_it_are_cleared_away_and_the_chain_goes_on() {
        logs(1, 2, 3);
        checkpoints.takeIfNew();
        logs(4, 5);

        assertThat(log.chain.heads(0, 10)).extracting(Head::seq).containsExactly(3L, 4L, 5L);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void one_of_a_log_that_was_begun_anew_meanwhile_clears_nothing_of_the_new_one() {
        logs(1, 2, 3);
        Head ofTheOld = log.chain.head();
        log.sql("delete from audit_record");
        log.sql("delete from audit_chain where seq > 0");
        logs(4);

        log.chain.clearHeadsBefore(ofTheOld);

        assertThat(log.chain.head().seq()).isEqualTo(1);
        logs(5);
        assertThat(log.chain.head().seq()).isEqualTo(2);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void one_that_cannot_be_handed_out_is_not_taken_and_is_tried_again() throws IOException {
        logs(1);
        Path blocked = directory.resolve("blocked");
        Files.writeString(blocked, "a file where the directory should be");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> log.checkpointsIn(blocked).takeIfNew());
        assertThat(log.count("audit_checkpoint")).isZero();
        assertThat(checkpoints.takeIfNew()).isTrue();
    }

    @Test
    void a_log_made_anew_is_found_by_the_files_though_all_tables_agree() {
        logs(1, 2, 3);
        checkpoints.takeIfNew();
        logs(4, 5, 6);
        checkpoints.takeIfNew();
        log.sql("delete from audit_record where seq >= 5");
        log.sql("delete from audit_chain where seq >= 5");
        log.sql("delete from audit_checkpoint where seq >= 5");
        log.sql("insert into audit_chain (seq, hash) select seq, hash from audit_record where seq = 4");

        assertThat(log.verify().isWhole()).isTrue();
        assertThat(found(directory, NONE)).satisfies(finding -> {
            assertThat(finding.from()).isEqualTo(5);
            assertThat(finding.to()).isEqualTo(6);
            assertThat(finding.what()).contains("is missing").contains("00000000000000000006.checkpoint");
        });

        logs(5, 6, 7);
        assertThat(log.verify().isWhole()).isTrue();
        assertThat(found(directory, NONE)).satisfies(finding -> {
            assertThat(finding.from()).isEqualTo(4);
            assertThat(finding.to()).isEqualTo(6);
            assertThat(finding.what()).contains("made anew").contains("00000000000000000006.checkpoint");
        });
    }

    @Test
    void what_a_second_party_has_kept_in_one_file_counts_as_much() throws IOException {
        logs(1, 2);
        checkpoints.takeIfNew();
        logs(3);
        checkpoints.takeIfNew();
        Path kept = directory.resolve("kept-by-the-supervisor");
        Files.writeString(kept, Files.readString(files().get(0)) + "\n" + Files.readString(files().get(1)));

        assertThat(log.proof(NONE, kept).verify(() -> {})).isEqualTo(new Verdict(3, 4, 0, java.util.Optional.empty()));

        log.sql("delete from audit_checkpoint");
        log.sql("delete from audit_record where seq = 3");
        log.sql("delete from audit_chain where seq = 3");
        log.sql("insert into audit_chain (seq, hash) select seq, hash from audit_record where seq = 2");
        assertThat(log.verify().isWhole()).isTrue();
        assertThat(found(NONE, kept).from()).isEqualTo(3);
    }

    @Test
    void one_that_somebody_else_signed_or_changed_or_moved_is_named() throws IOException {
        logs(1, 2);
        checkpoints.takeIfNew();
        Path file = files().get(0);
        String note = Files.readString(file);

        Files.writeString(file, note.replace("\n2\n", "\n1\n"));
        assertThat(found(directory, NONE).what()).contains(file.toString());

        NoteSigner other = new NoteSigner("fravalg.example/audit", Ed25519Key.generate());
        Files.writeString(
                file, other.sign(note.substring(0, note.indexOf("\n\n") + 1)).written());
        assertThat(found(directory, NONE).what()).contains("not one that the register has signed");

        Files.writeString(file, "nothing of the kind");
        assertThat(found(directory, NONE).what()).contains(file.toString());

        Files.writeString(file, note);
        Files.move(file, file.resolveSibling("00000000000000000001.checkpoint"));
        assertThat(found(directory, NONE).from()).isEqualTo(1);

        log.sql("update audit_checkpoint set note = 'nothing of the kind'");
        assertThat(found(NONE, NONE).what()).contains("the checkpoint of 2 records in the table");
    }

    @Test
    void one_of_a_former_key_counts_when_that_key_is_told() {
        logs(1);
        checkpoints.takeIfNew();
        NoteSigner present = new NoteSigner("fravalg.example/audit", Ed25519Key.generate());
        List<NoteVerifier> former =
                List.of(NoteVerifier.ofVkey(log.signer.verifier().vkey()));

        assertThat(proof(present, List.of()).verify(() -> {}).isWhole()).isFalse();
        assertThat(proof(present, former).verify(() -> {}).isWhole()).isTrue();
    }

    private AuditProof proof(NoteSigner present, List<NoteVerifier> former) {
        return new ChainProof(log.chain, log.checkpoints, new CheckpointFiles(NONE), NONE, present.verifier(), former);
    }

    private Finding found(Path inDirectory, Path kept) {
        return log.proof(inDirectory, kept).verify(() -> {}).finding().orElseThrow();
    }

    private List<Path> files() {
        return new CheckpointFiles(directory).all();
    }

    private void logs(int... numbers) {
        for (int number : numbers) {
            node.append(TestLog.lookUp(number));
        }
    }
}
