package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.pages.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The palettes, and the words of the frame. */
class HowItLooksTest {

    private static final String STYLE = Templates.in("docs/pages").file("style.css");
    private static final Pattern PALETTE = Pattern.compile("(?s):root \\{(.*?)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{3}(?:[0-9a-f]{3})?);");

    /** WCAG 2.2, 1.4.3 and 1.4.11: 4.5 for words, 3 for what only shows where one is. */
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "ink, tint, 4.5",
        "ink, mark, 4.5",
        "quiet, paper, 4.5",
        "quiet, tint, 4.5",
        "link, paper, 4.5",
        "link, tint, 4.5",
        "on-strong, strong, 4.5",
        "focus, paper, 3",
        "focus, tint, 3"
    })
    void there_is_contrast_by_day_and_by_night(String front, String back, double atLeast) {
        List<Map<String, String>> palettes = palettes();

        assertThat(palettes)
                .hasSize(2)
                .allSatisfy(palette -> assertThat(contrast(palette.get(front), palette.get(back)))
                        .isGreaterThanOrEqualTo(atLeast));
    }

    @Test
    void every_word_of_the_frame_is_there_in_both_languages() {
        List<String> danish = keys("messages.properties");

        assertThat(danish).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(keys("messages_en.properties")).containsExactlyElementsOf(danish);
    }

    @Test
    void no_page_shows_a_word_that_is_missing() {
        for (String url : List.of(
                "/docs", "/docs/all", "/docs/search", "/docs/search?q=xyzzy", "/docs/nothing", "/docs/api/tokens")) {
            assertThat(Visit.to(url).page()).as(url).doesNotContain("??");
        }
    }

    private static List<Map<String, String>> palettes() {
        return PALETTE.matcher(STYLE)
                .results()
                .limit(2)
                .map(found -> {
                    Map<String, String> palette = new HashMap<>();
                    COLOUR.matcher(found.group(1)).results().forEach(each -> palette.put(each.group(1), each.group(2)));
                    return palette;
                })
                .toList();
    }

    private static List<String> keys(String file) {
        return Templates.in("docs/pages")
                .file(file)
                .lines()
                .map(line -> line.replaceFirst("=.*", ""))
                .toList();
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
        return 0.2126 * linear(six.substring(0, 2))
                + 0.7152 * linear(six.substring(2, 4))
                + 0.0722 * linear(six.substring(4, 6));
    }

    private static double linear(String part) {
        double value = Integer.parseInt(part, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
