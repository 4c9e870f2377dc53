package dk.fravalg.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox register in a process of its own, started as an operator starts it, on a free port.
 *
 * <p>It can be killed and started again on the same data and the same port. Its log is among {@link RegisterLogs}.
 */
public final class RunningRegister implements AutoCloseable {

    private static final long KIB_PER_MIB = 1_024;

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final String name;
    private final Database.Storage storage;
    private final RegisterProgram program;
    private final List<String> more;
    private final int port = freePort();
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private @Nullable Process process;

    private RunningRegister(String name, Database.Storage storage, RegisterProgram program, List<String> more) {
        this.name = name;
        this.storage = storage;
        this.program = program;
        this.more = more;
    }

    /**
     * Starts a register, and waits until it is ready.
     *
     * @param name of its log
     * @param settings beside those that it needs, for example {@code --register.limits.citizens-per-hour=1000}
     */
    public static RunningRegister on(Database.Storage storage, String name, String... settings) {
        return on(storage, name, RegisterProgram.inFreshDirectory(), settings);
    }

    /** The same with a program of the caller's. */
    public static RunningRegister on(
            Database.Storage storage, String name, RegisterProgram program, String... settings) {
        RunningRegister register = new RunningRegister(name, storage, program, List.of(settings));
        register.start();
        return register;
    }

    /** Where it is, for example {@code http://localhost:40123}; no slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it keeps its data. */
    public Database.Storage storage() {
        return storage;
    }

    /** Somebody has changed its data, or its time. */
    public void isChanged() {
        changed.set(true);
    }

    /** Whether anything was changed since this was last asked. */
    public boolean wasChanged() {
        return changed.getAndSet(false);
    }

    /** Starts it on the data it has, and waits until it is ready. */
    public void start() {
        List<String> settings = new ArrayList<>(storage.settings());
        settings.add("--server.port=" + port);
        settings.add("--management.server.port=0");
        settings.add("--register.sandbox.tls-port=0");
        // A test that waits for a checkpoint should not wait for a minute, and a kill should meet one.
        settings.add("--register.audit.checkpoint-every=PT1S");
        settings.addAll(more);
        process = program.start(RegisterLogs.fileOf(name), settings);
        awaitReady();
    }

    /** Waits until it answers, and has what it needs to. */
    public void awaitReady() {
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(100)).until(this::isReady);
    }

    /** Ends it in the middle of whatever it does: {@code kill -9}. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() {
        running().destroy();
        running().onExit().join();
    }

    @Override
    public void close() {
        stop();
    }

    /** How much of the machine's memory it holds just now, in megabytes; where Linux tells. */
    public long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(running().pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one of the register's commands on this register's data, for example {@code reconcile}. */
    public RegisterProgram.Outcome command(String word) {
        List<String> words = new ArrayList<>(List.of(word));
        words.addAll(storage.settings());
        return program.run(words);
    }

    /** Ready is when it knows its people, which is the last thing it does at a first start. */
    private boolean isReady() throws InterruptedException {
        if (!running().isAlive()) {
            throw new IllegalStateException(
                    "The register ended with " + running().exitValue() + "; see the log " + name);
        }
        HttpRequest people =
                HttpRequest.newBuilder(base().resolve("/sandbox/citizens")).build();
        try {
            return HttpClient.newHttpClient()
                    .send(people, BodyHandlers.ofString())
                    .body()
                    .contains("nancyann");
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "It was never started");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
