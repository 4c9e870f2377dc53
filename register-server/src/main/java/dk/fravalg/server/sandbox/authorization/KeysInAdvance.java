package dk.fravalg.server.sandbox.authorization;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Makes the keys of the seeded clients in the background, once a sandbox has started: those for RS384 take seconds. At the
 * first start only; whoever asks before they are there makes the missing ones.
 */
final class KeysInAdvance implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeysInAdvance.class);

    private final SeededClients seeded;
    private final ClientKeyStore keys;

    KeysInAdvance(SeededClients seeded, ClientKeyStore keys) {
        this.seeded = seeded;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread thread = new Thread(this::makeAll, "client-keys");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void makeAll() {
        try {
            seeded.all().forEach(client -> keys.of(client.clientId()));
        } catch (RuntimeException databaseAway) {
            // Whoever asks for them will make them.
            LOG.warn(
                    "CLIENT-KEYS-LATER The keys of the sandbox's clients are made when they are asked for cause={}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
