package dk.fravalg.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the black-box tests saw the register answer. They keep some of it in {@code integration-tests/target/resources-seen};
 * where they have not been run there is nothing to judge, and the tests are skipped.
 */
class WhatTheRegisterAnsweredTest {

    private static final int EXPECTED = Integer.getInteger("resources.expected", 500);

    private final List<Path> seen = someSeen();

    @Test
    void has_no_error() {
        Map<Path, List<Fault>> faults = new TreeMap<>();
        for (Path file : seen) {
            List<Fault> found = Inputs.isProfile(Inputs.folderOf(file))
                    ? Engine.faultsIn(file, Inputs.profileOf(file))
                    : Engine.faultsIn(file);
            if (!found.isEmpty()) {
                faults.put(file, found);
            }
        }

        assertThat(faults).as("%d resources were judged", seen.size()).isEmpty();
    }

    @Test
    void is_enough_to_tell() {
        assertThat(seen).hasSizeGreaterThanOrEqualTo(EXPECTED);
    }

    private static List<Path> someSeen() {
        List<Path> seen = Inputs.seen();
        assumeTrue(
                !seen.isEmpty(),
                "No answers of the register were found: the black-box tests of integration-tests leave them, and they have"
                        + " not been run");
        return seen;
    }
}
