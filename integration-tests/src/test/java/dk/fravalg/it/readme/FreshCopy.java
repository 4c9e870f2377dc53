package dk.fravalg.it.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** The project as somebody has it who has just cloned it: every file that git knows or would, and nothing built. */
record FreshCopy(Path directory) {

    static FreshCopy of(Path project) {
        try {
            FreshCopy copy = new FreshCopy(Files.createTempDirectory("register-fresh-"));
            String files = new FreshCopy(project).shell("git ls-files --cached --others --exclude-standard");
            for (String file : files.lines().toList()) {
                Path source = project.resolve(file);
                if (Files.isRegularFile(source)) {
                    Path target = copy.directory().resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts commands, and lets them run. */
    Process start(String commands, Path log) {
        try {
            return new ProcessBuilder("sh", "-c", commands)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What commands print, run to their end. */
    String shell(String commands) {
        try {
            Process process = new ProcessBuilder("sh", "-c", commands)
                    .directory(directory.toFile())
                    .redirectError(Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The commands did not end");
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
