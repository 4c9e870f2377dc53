package dk.fravalg.server.docs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a heading is spelt in a link: as GitHub spells it, so that one link leads right there and here. */
final class Anchors {

    private final Map<String, Integer> given = new HashMap<>();

    /** The next heading's, in the order of the page; a second one that is spelt alike gets a number. */
    String of(String heading) {
        String spelt = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int before = given.merge(spelt, 1, Integer::sum) - 1;
        return before == 0 ? spelt : spelt + "-" + before;
    }
}
