package dk.fravalg.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each picture in {@code docs/api/pictures} is drawn from the text beside it, and shown on a page with its words. */
@Tag("once")
class ThePicturesIT {

    private static final Path FOLDER = Page.TOP.resolve("docs/api/pictures");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void is_what_its_text_says(String name) throws IOException {
        Sequence sequence = Sequence.read(Files.readString(FOLDER.resolve(name + ".txt")));
        Path picture = FOLDER.resolve(name + ".svg");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(picture, SequenceDrawing.of(sequence));
        }

        assertThat(sequence.title()).isNotBlank();
        assertThat(sequence.description()).isNotBlank();
        assertThat(picture).hasContent(SequenceDrawing.of(sequence));
    }

    @Test
    void is_shown_where_the_flows_are_told() throws IOException {
        String flows = Files.readString(Page.TOP.resolve("docs/api/flows.md"));

        assertThat(pictures()).hasSizeGreaterThan(7).allMatch(name -> flows.contains("](pictures/" + name + ".svg)"));
    }

    static List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        }
    }
}
