package dk.fravalg.server;

import dk.fravalg.server.platform.Command;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command on the register without its doors, and ends with the command's exit code. */
final class CommandLine {

    /** The exit code for a word that is no command (EX_USAGE of sysexits.h). */
    private static final int USAGE = 64;

    /**
     * The exit code when the command could not be carried out (EX_UNAVAILABLE of sysexits.h). Not 1, by which a command says
     * that it found something.
     */
    private static final int UNAVAILABLE = 69;

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

    private CommandLine() {}

    static int run(String[] args) {
        // A terminal is where a command's words go; the log keeps to what goes wrong.
        @SuppressWarnings("SystemOut")
        PrintStream out = System.out;
        String[] settings = Arrays.copyOfRange(args, 1, args.length);
        try (ConfigurableApplicationContext register = new SpringApplicationBuilder(RegisterCore.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings)) {
            List<Command> commands = register.getBeansOfType(Command.class).values().stream()
                    .sorted(Comparator.comparing(Command::name))
                    .toList();
            Optional<Command> asked = commands.stream()
                    .filter(command -> command.name().equals(args[0]))
                    .findFirst();
            if (asked.isEmpty()) {
                out.println("There is no such command. The commands are:");
                commands.forEach(command -> out.printf("  %-16s %s%n", command.name(), command.description()));
                return USAGE;
            }
            return asked.get().run(out);
        } catch (RuntimeException e) {
            // Why it did not start stands in the log already; what stopped it on the way may not.
            LOG.error(
                    "COMMAND-FAILED The command was not carried out cause={}",
                    e.getClass().getName());
            return UNAVAILABLE;
        }
    }
}
