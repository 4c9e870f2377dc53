package dk.fravalg.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page that is wrong must fail, and one that only shows another run must not. */
@Tag("once")
class WhatAComparisonNoticesIT {

    private static final String ONE = "11111111-2222-4333-8444-555555555555";
    private static final String OTHER = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    private static final String THIRD = "bbbbbbbb-7777-4888-8999-aaaaaaaaaaaa";

    private final ThisRun run = new ThisRun();

    private List<String> compare(String printed, String actual) {
        return new Comparison(run, false).ofBodies(printed, actual);
    }

    private List<String> compareInPart(String printed, String actual) {
        return new Comparison(run, true).ofBodies(printed, actual);
    }

    @Test
    void ids_and_times_of_another_run_are_no_difference() {
        assertThat(compare("""
                {"id": "%s", "from": "2026-11-02T14:05:00.123+01:00", "to": "2026-11-09T14:05:00.123+01:00",
                 "attestation": "eyJ…"}""".formatted(ONE), """
                {"id": "%s", "from": "2027-06-01T09:10:11.456+02:00", "to": "2027-06-08T09:10:11.456+02:00",
                 "attestation": "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"}""".formatted(OTHER))).isEmpty();
        assertThat(run.toActual("GET /fhir/Consent/" + ONE)).isEqualTo("GET /fhir/Consent/" + OTHER);
    }

    @Test
    void another_word_another_figure_and_another_member_are_noticed() {
        assertThat(compare("{\"status\": \"none\"}", "{\"status\": \"in-force\"}"))
                .hasSize(1);
        assertThat(compare("{\"total\": 1}", "{\"total\": 2}")).hasSize(1);
        assertThat(compare("{\"a\": 1}", "{\"a\": 1, \"b\": 2}")).hasSize(1);
        assertThat(compare("{\"a\": 1, \"b\": 2}", "{\"a\": 1}")).hasSize(1);
        assertThat(compare("[1]", "[1, 2]")).hasSize(1);
    }

    @Test
    void an_id_that_is_another_one_elsewhere_is_noticed() {
        String twice = "{\"a\": \"%s\", \"b\": \"%s\"}";

        assertThat(compare(twice.formatted(ONE, ONE), twice.formatted(OTHER, THIRD)))
                .hasSize(1);
    }

    @Test
    void two_ids_that_are_now_one_are_noticed() {
        String twice = "{\"a\": \"%s\", \"b\": \"%s\"}";

        assertThat(compare(twice.formatted(ONE, OTHER), twice.formatted(THIRD, THIRD)))
                .hasSize(1);
    }

    @Test
    void seven_days_that_are_six_or_a_thousandth_more_are_noticed() {
        String period = "{\"from\": \"%s\", \"to\": \"%s\"}";
        String printed = period.formatted("2026-11-02T14:05:00.123+01:00", "2026-11-09T14:05:00.123+01:00");

        assertThat(compare(printed, period.formatted("2027-06-01T09:10:11.456+02:00", "2027-06-07T09:10:11.456+02:00")))
                .hasSize(1);
        assertThat(new Comparison(new ThisRun(), false)
                        .ofBodies(
                                printed,
                                period.formatted("2027-06-01T09:10:11.456+02:00", "2027-06-08T09:10:11.457+02:00")))
                .hasSize(1);
    }

    @Test
    void seven_days_over_a_change_of_clocks_are_seven_days() {
        String period = "{\"from\": \"%s\", \"to\": \"%s\"}";

        assertThat(compare(
                        period.formatted("2026-11-02T14:05:00.123+01:00", "2026-11-09T14:05:00.123+01:00"),
                        period.formatted("2027-03-25T09:10:11.456+01:00", "2027-04-01T09:10:11.456+02:00")))
                .isEmpty();
    }

    @Test
    void an_age_may_grow_and_must_follow_from_the_birth_date() {
        String answer = """
                {"parameter": [{"name": "asOf", "valueInstant": "%s"}, {"name": "result", "part": [
                  {"name": "birthDate", "valueDate": "1948-12-25"}, {"name": "age", "valueInteger": %d}]}]}""";
        String printed = answer.formatted("2026-11-15T02:12:41.207+00:00", 77);

        assertThat(compare(printed, answer.formatted("2027-11-15T02:12:41.207+00:00", 78)))
                .isEmpty();
        assertThat(new Comparison(new ThisRun(), false)
                        .ofBodies(printed, answer.formatted("2027-11-15T02:12:41.207+00:00", 77)))
                .hasSize(1);
    }

    @Test
    void of_an_answer_in_part_more_may_come_but_not_less() {
        assertThat(compareInPart("{\"a\": [{\"b\": 2}]}", "{\"a\": [{\"b\": 1}, {\"b\": 2, \"c\": 3}], \"d\": 4}"))
                .isEmpty();
        assertThat(compareInPart("{\"a\": [{\"b\": 5}]}", "{\"a\": [{\"b\": 1}, {\"b\": 2}]}"))
                .hasSize(1);
    }
}
