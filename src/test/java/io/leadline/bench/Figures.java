package io.leadline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, for people and for programs. */
final class Figures {
    private record Figure(String name, double value, String unit, Double ratio) {}

    private final List<Figure> figures = new ArrayList<>();

    void add(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit, null));
    }

    /** @param floor what the value is compared with */
    void add(String name, double value, String unit, double floor) {
        figures.add(new Figure(name, value, unit, value / floor));
    }

    void print() {
        System.out.printf("%n%-34s %12s  %-10s %s%n", "", "value", "unit", "of the floor");
        figures.forEach(figure -> System.out.printf(
                Locale.ROOT,
                "%-34s %12s  %-10s %s%n",
                figure.name,
                number(figure.value),
                figure.unit,
                figure.ratio == null ? "" : "%.2f".formatted(figure.ratio)));
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                figures.stream()
                        .map(figure -> String.join(
                                "\t",
                                figure.name,
                                number(figure.value),
                                figure.unit,
                                figure.ratio == null ? "" : String.format(Locale.ROOT, "%.3f", figure.ratio)))
                        .toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3f", value);
    }
}
