package dev.covet.migrations.source;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that is wrong with one file, so that it can be mended in one go. */
final class YamlProblems {

    /** More than anybody reads at once. */
    private static final int SHOWN = 50;

    private record Located(int line, int column, Problem problem) {}

    private final String file;
    private final List<Located> found = new ArrayList<>();
    private int refused;

    YamlProblems(String file) {
        this.file = file;
    }

    void add(YamlNode node, String what, String fix) {
        add(node.line(), node.column(), what, fix);
    }

    void add(int line, int column, String what, String fix) {
        found.add(new Located(line, column, new Problem(what, SourceText.place(file, line, column), fix)));
    }

    /**
     * Builds a value whose parts have been read. What its own checks say is reported at {@code place}, unless a part was
     * wrong already: then it was built from stand-ins and the checks say nothing about the file.
     */
    <T> Optional<T> build(YamlNode place, int problemsBefore, Supplier<T> builder) {
        try {
            return Optional.of(builder.get());
        } catch (InvalidMigrationException e) {
            if (count() == problemsBefore) {
                e.problems()
                        .forEach(problem -> found.add(new Located(
                                place.line(),
                                place.column(),
                                problem.at(SourceText.place(file, place.line(), place.column())))));
            }
            return Optional.empty();
        }
    }

    /** Takes note that a stand-in was given for something whose problem is known already. */
    void addRefused() {
        refused++;
    }

    /** Grows with each problem, and with each stand-in for what was refused before. */
    int count() {
        return found.size() + refused;
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(Located::line).thenComparingInt(Located::column));
        var shown = new ArrayList<>(
                found.stream().limit(SHOWN).map(Located::problem).toList());
        if (found.size() > SHOWN) {
            shown.add(new Problem(
                    "There are " + (found.size() - SHOWN) + " more problems in this file.",
                    file,
                    "Correct the ones above first."));
        }
        throw new InvalidMigrationException(shown);
    }
}
