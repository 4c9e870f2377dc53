package dk.fravalg.it.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README's blocks: three of commands, in the order run, ask, test; and one with the answer. */
record Readme(String text) {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    static Readme of(Path project) {
        try {
            return new Readme(Files.readString(project.resolve("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String run() {
        return commands().get(0);
    }

    String ask() {
        return commands().get(1);
    }

    String test() {
        return commands().get(2);
    }

    String answer() {
        return blocks(ANSWER).get(0);
    }

    private List<String> commands() {
        return blocks(COMMANDS);
    }

    private List<String> blocks(Pattern kind) {
        return kind.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1).strip())
                .toList();
    }
}
