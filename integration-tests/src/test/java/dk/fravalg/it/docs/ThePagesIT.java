package dk.fravalg.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.running.Database;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page, from its top, on a register in which nothing has happened yet. */
class ThePagesIT {

    private static OwnRegister own;

    @BeforeAll
    static void begin() {
        own = OwnRegister.named("the-pages");
    }

    @AfterAll
    static void end() {
        own.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void says_what_is_so(Page page) {
        own.sandbox().reset();
        Reading reading = new Reading(page, own);

        List<String> differences = reading.differences();

        if (Boolean.getBoolean("docs.write") && Database.ofThisRun() == Database.H2) {
            assertThat(reading.unexpected()).isEmpty();
            reading.write();
        } else {
            assertThat(differences).isEmpty();
        }
    }

    static List<Page> pages() {
        return Page.all();
    }
}
