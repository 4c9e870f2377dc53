package dk.fravalg.it.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the ids, times and keys printed on a page are in this run.
 *
 * <p>Learnt from answers, used in the requests that follow. One printed is one actual, and the other way round.
 */
final class ThisRun {

    /** What an author may write for an id before the page was ever made, for example {@code {Consent.id}} or {@code {nancyann.id}}. */
    private static final Pattern NAMED = Pattern.compile("\\{\\w+\\.id}");

    private static final String OF_THE_DATABASE = "database ";

    private final Map<String, String> actual = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Times times = new Times();

    /** Times that stand in a request are what they are. */
    void isFixed(String request) {
        for (String made : Chance.in(request).made()) {
            actual.putIfAbsent(made, made);
        }
    }

    /** The last resource of a type that an answer has told of, or the last opt-out of a citizen. */
    void isNamed(String typeOrCitizen, String id) {
        named.put("{" + typeOrCitizen + ".id}", id);
    }

    /** What a printed id is in this run. */
    void isNow(String onPage, String now) {
        actual.put(onPage, now);
        printed.put(now, onPage);
    }

    /** A printed text with this run's ids in it. */
    String toActual(String text) {
        String filled = NAMED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(named.getOrDefault(found.group(), found.group())));
        return Chance.replaced(
                filled, made -> actual.getOrDefault(made, actual.getOrDefault(OF_THE_DATABASE + made, made)));
    }

    /**
     * Compares two texts, and learns from them.
     *
     * @param exactTimes whether the register's clock has made the times in it
     * @return what is wrong
     */
    Optional<String> compare(String onPage, String now, boolean exactTimes) {
        Chance page = Chance.in(onPage);
        Chance run = Chance.in(Chance.shortened(now));
        if (!page.constant().equals(run.constant())) {
            return Optional.of("printed " + onPage + ", answered " + now);
        }
        for (int i = 0; i < page.made().size(); i++) {
            Optional<String> wrong = learn(page.made().get(i), run.made().get(i), exactTimes);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> learn(String onPage, String now, boolean exactTimes) {
        if (onPage.equals("eyJ…") || Chance.isCount(onPage)) {
            return Optional.empty();
        }
        boolean time = Chance.isTime(onPage);
        // The database has a clock of its own: what it says is another thing than the same figures elsewhere.
        String key = time && !exactTimes ? OF_THE_DATABASE + onPage : onPage;
        String known = actual.putIfAbsent(key, now);
        if (known != null) {
            return known.equals(now) ? Optional.empty() : Optional.of(differs(onPage, known, now));
        }
        if (time && onPage.equals(now)) {
            return Optional.empty();
        }
        if (time) {
            return times.learn(onPage, now, exactTimes);
        }
        String other = printed.putIfAbsent(now, onPage);
        return other == null ? Optional.empty() : Optional.of(differs(other + " and " + onPage, now, now));
    }

    private static String differs(String onPage, String known, String now) {
        return onPage + " is " + known + " elsewhere, and here " + now;
    }
}
