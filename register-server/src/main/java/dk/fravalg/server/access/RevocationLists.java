package dk.fravalg.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;

/**
 * Has Tomcat hold client certificates against revocation lists (RFC 5280 § 6.3), where TLS ends in the register.
 *
 * <p>Spring Boot has no setting for it. Java then checks every certificate between the client's and the trust store, and
 * refuses the handshake when one is on a list, and also when there is no list for it, or one that is out of date. The
 * file is read again within a minute after it has changed.
 */
class RevocationLists implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final String file;
    private final List<AbstractHttp11Protocol<?>> doors = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "revocation-lists");
        thread.setDaemon(true);
        return thread;
    });
    private FileTime read = NEVER;
    private volatile boolean running;

    /** @param file in PEM; empty for none */
    RevocationLists(String file) {
        this.file = file.isEmpty() ? "" : Path.of(file).toAbsolutePath().toString();
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (!file.isEmpty()) {
            tomcat.addConnectorCustomizers(this::guard);
        }
    }

    private void guard(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> door
                && door.findSslHostConfigs().length > 0) {
            applyTo(door);
            doors.add(door);
            read = changed();
        }
    }

    private void applyTo(AbstractHttp11Protocol<?> door) {
        for (SSLHostConfig host : door.findSslHostConfigs()) {
            host.setCertificateRevocationListFile(file);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It runs until the process stops, and catches its own failures.
    public void start() {
        running = true;
        if (!doors.isEmpty()) {
            timer.scheduleWithFixedDelay(this::readAgainIfChanged, 1, 1, TimeUnit.MINUTES);
        }
    }

    /** What is in use stays in use when the new file cannot be read. */
    synchronized void readAgainIfChanged() {
        FileTime now = changed();
        if (now.equals(read) && doors.stream().allMatch(this::isGuarded)) {
            return;
        }
        try {
            doors.forEach(door -> {
                applyTo(door);
                door.reloadSslHostConfigs();
            });
            read = now;
            LOG.info("REVOCATION-LISTS-READ The revocation lists of client certificates were read again");
        } catch (RuntimeException e) {
            LOG.warn(
                    "REVOCATION-LISTS-NOT-READ The revocation lists cannot be read; the old ones stay in use cause={}",
                    e.getClass().getSimpleName());
        }
    }

    /** Spring Boot sets everything up afresh when a server's certificate is renewed, and knows nothing of these lists. */
    private boolean isGuarded(AbstractHttp11Protocol<?> door) {
        return Arrays.stream(door.findSslHostConfigs())
                .allMatch(host -> file.equals(host.getCertificateRevocationListFile()));
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(Path.of(file));
        } catch (IOException e) {
            return NEVER;
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
