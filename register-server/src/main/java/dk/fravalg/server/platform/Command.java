package dk.fravalg.server.platform;

import java.io.PrintStream;

/**
 * Something that an operator runs from the terminal, with the same jar: {@code java -jar register-server.jar NAME}.
 *
 * <p>A command runs beside the nodes on the same database, prints its progress, and ends with an exit code.
 */
public interface Command {

    /** The word on the command line, for example {@code reconcile}. */
    String name();

    /** One line for the list of commands. */
    String description();

    /**
     * Does it.
     *
     * @param out where progress and result are printed; never personal data
     * @return the exit code: 0 when all is well, 1 when it found what an operator must look at
     */
    int run(PrintStream out);
}
