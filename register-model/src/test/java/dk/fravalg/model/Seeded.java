package dk.fravalg.model;

import java.util.List;
import java.util.Random;

/**
 * Chance that can be repeated: {@code -Dregister.seed=…} gives the same run again. Every test starts from the seed, so
 * that none depends on which ran before.
 */
public final class Seeded {

    private static final long SEED = Long.getLong("register.seed", 20250115L);

    static {
        System.out.println("register.seed=" + SEED);
    }

    private Seeded() {}

    public static Random random() {
        return new Random(SEED);
    }

    public static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
