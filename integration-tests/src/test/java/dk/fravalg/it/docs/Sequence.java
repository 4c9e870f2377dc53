package dk.fravalg.it.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is drawn in a sequence picture, read from a text of lines: {@code title}, {@code description} and {@code who} with a colon;
 * {@code Crew -> Register: asks}, {@code Register --> Crew: answers}, {@code note: seven days pass}.
 *
 * @param planned whether nothing of it is offered yet
 */
record Sequence(String title, String description, List<String> who, List<Step> steps, boolean planned) {

    private static final Pattern ARROW = Pattern.compile("(.+?) (--?>) (.+?): (.+)");

    /**
     * An arrow, or a note across the picture.
     *
     * @param from the place of its beginning among those who take part; -1 for a note
     */
    record Step(int from, int to, boolean answer, String text) {

        boolean isNote() {
            return from < 0;
        }
    }

    static Sequence read(String text) {
        String title = "";
        String description = "";
        List<String> who = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        boolean planned = false;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                steps.add(new Step(
                        placeOf(arrow.group(1), who),
                        placeOf(arrow.group(3), who),
                        arrow.group(2).equals("-->"),
                        arrow.group(4)));
            } else {
                String[] parts = line.split(": ", 2);
                switch (parts[0]) {
                    case "title" -> title = parts[1];
                    case "description" -> description = parts[1];
                    case "who" -> who.addAll(Arrays.asList(parts[1].split(", ")));
                    case "note" -> steps.add(new Step(-1, -1, false, parts[1]));
                    case "planned" -> planned = true;
                    default -> throw new IllegalArgumentException("Cannot be drawn: " + line);
                }
            }
        }
        return new Sequence(title, description, who, steps, planned);
    }

    private static int placeOf(String name, List<String> who) {
        int place = who.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(name + " does not take part in " + who);
        }
        return place;
    }
}
