package dk.fravalg.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** A picture of figures as bars, one below the other, each with its name and its number: SVG 1.1, for paper and screen. */
final class Bars {

    private static final int WIDTH = 720;
    private static final int NAMES = 300;
    private static final int ROW = 28;
    private static final int TOP = 44;
    private static final int ROOM_FOR_NUMBERS = 70;

    private final String title;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Bars(String title) {
        this.title = title;
    }

    void add(String name, double figure) {
        figures.put(name, figure);
    }

    String svg() {
        double most =
                figures.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int height = TOP + ROW * figures.size() + ROW / 2;
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="8" y="24" font-weight="bold">%s</text>
                """.formatted(WIDTH, height, title, title));
        int y = TOP;
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            double length = (WIDTH - NAMES - ROOM_FOR_NUMBERS) * figure.getValue() / most;
            svg.append("""
                    <text x="%d" y="%d" text-anchor="end">%s</text>
                    <rect x="%d" y="%d" width="%.1f" height="18" fill="#1f5f8b"/>
                    <text x="%.1f" y="%d">%s</text>
                    """.formatted(
                            NAMES - 8,
                            y + 14,
                            figure.getKey(),
                            NAMES,
                            y,
                            length,
                            NAMES + length + 6,
                            y + 14,
                            figure.getValue() < 100
                                    ? "%.1f".formatted(figure.getValue())
                                    : "%,.0f".formatted(figure.getValue())));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
