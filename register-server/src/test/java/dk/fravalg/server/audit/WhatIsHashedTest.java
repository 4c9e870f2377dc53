package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.model.actor.Operator;
import dk.fravalg.server.TestTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The form that docs/audit-log.md describes, so that a second party can check the log with a program of its own. */
class WhatIsHashedTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    @Test
    void the_example_of_the_documentation_has_its_hashes() {
        PersonalFields personal = new PersonalFields("ambulance-hovedstaden", "Region Hovedstaden", "2512489996", null);
        OpenFields open = new OpenFields(
                Instant.parse("2026-11-02T13:05:00.123Z"),
                "look-up",
                "in-force",
                "ETREAT",
                "19f3a2d2-30fb-4c24-9a7a-a471e801a82c",
                "system",
                "Region Hovedstaden",
                "29190623",
                "ambulance-hovedstaden");

        Hash commitment = personal.commitment(SALT);
        Hash hash = open.chained(Hash.OF_NOTHING, 1, commitment);

        assertThat(commitment.base64()).isEqualTo("fxqp9ChnksqVTScdeHrHRSm79/3ab0AKBwt9va1O+Hw=");
        assertThat(hash.base64()).isEqualTo("mVbnvCI7lu2fSDC3PgGWCHjlNMBRjDrLC/n5wooItzk=");
    }

    @Test
    void no_two_rows_of_texts_give_the_same_bytes() {
        Set<Hash> all = new HashSet<>();
        List<PersonalFields> alike = List.of(
                new PersonalFields("a", "b", "c", "d"),
                new PersonalFields("ab", "", "c", "d"),
                new PersonalFields("", "ab", "c", "d"),
                new PersonalFields("a", "b", null, "d"),
                new PersonalFields("a", "b", "", "d"),
                new PersonalFields("a", "b", "d", null),
                new PersonalFields("a", "b", null, null),
                new PersonalFields("a", "b", "null", null),
                new PersonalFields("a\0\0\0\1b", "b", "c", "d"));

        alike.forEach(each -> all.add(each.commitment(SALT)));
        assertThat(all).hasSameSizeAs(alike);
    }

    @Test
    void two_records_that_say_the_same_commit_to_different_things() {
        ChainEntry one = ChainEntry.of(TestLog.lookUp(1));
        ChainEntry other = ChainEntry.of(TestLog.lookUp(1));

        assertThat(one.personal()).isEqualTo(other.personal());
        assertThat(one.commitment()).isNotEqualTo(other.commitment());
    }

    @Test
    void what_no_database_holds_is_replaced_before_it_is_hashed() {
        ChainEntry entry = ChainEntry.of(
                AuditRecord.aboutNobody(TestTime.START, new Operator("a\0b\uD800c😀"), Action.READ, AuditRecord.DONE));

        assertThat(entry.personal().actorId()).isEqualTo("a\uFFFDb\uFFFDc😀");
    }

    @Test
    void what_is_too_long_is_refused_without_saying_what_it_was() {
        AuditRecord tooLong =
                AuditRecord.aboutNobody(TestTime.START, new Operator("x".repeat(201)), Action.READ, AuditRecord.DONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainEntry.of(tooLong))
                .withMessageNotContaining("xxx");
    }

    @Test
    void persons_are_hidden_from_logs() {
        ChainEntry entry = ChainEntry.of(TestLog.lookUp(1));

        assertThat(entry.toString()).doesNotContain("251248", "Consent/1");
    }
}
