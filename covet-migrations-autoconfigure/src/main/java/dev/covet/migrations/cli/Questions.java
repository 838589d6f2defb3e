package dev.covet.migrations.cli;

import dev.covet.migrations.authoring.Draft;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.rename.RenameChoice;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person, where there is one. */
final class Questions {

    private final Streams streams;
    private final boolean mayAsk;
    private final BufferedReader answers;

    Questions(Streams streams, boolean mayAsk) {
        this.streams = streams;
        this.mayAsk = mayAsk;
        this.answers = new BufferedReader(new InputStreamReader(streams.in(), Charset.defaultCharset()));
    }

    /**
     * Asks what existing rows get in a column.
     *
     * @throws InvalidMigrationException when nobody is there, or the answer is empty
     */
    String fill(Finding question) {
        var answer = mayAsk ? ask(question) : null;
        if (answer == null || answer.isBlank()) {
            throw new InvalidMigrationException(List.of(new Problem(
                    question.what(),
                    question.where(),
                    question.fix() + " On the command line: --fill " + question.where() + "=VALUE.")));
        }
        return answer.strip();
    }

    /**
     * Asks what was renamed.
     *
     * @return an answer to every question of the draft: the name now by the name before, empty for what has gone
     * @throws InvalidMigrationException when nobody is there
     */
    Map<String, String> renames(Draft draft) {
        if (!mayAsk) {
            throw new InvalidMigrationException(draft.unanswered().stream()
                    .filter(finding -> finding.kind() == Finding.Kind.UNANSWERED_RENAME)
                    .map(Finding::toProblem)
                    .toList());
        }
        var answers = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var choice : draft.renames().questions()) {
            answers.put(choice.likeliest().place(), chosen(choice, taken));
        }
        return answers;
    }

    /** Asks for a number from 1 to {@code greatest}; empty when none is given. */
    Optional<Integer> number(String question, int greatest) {
        while (true) {
            var answer = ask(question);
            if (answer == null || answer.isBlank()) {
                return Optional.empty();
            }
            var digits = answer.strip();
            if (digits.matches("\\d{1,9}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= greatest) {
                return Optional.of(Integer.valueOf(digits));
            }
            streams.err().println("Please answer with a number from 1 to " + greatest + ".");
        }
    }

    /** Asks about something that only a clear yes agrees to. */
    boolean isAgreed(String question) {
        var answer = ask(question);
        return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** One candidate after the other, until one is it; empty when none is. */
    private String chosen(RenameChoice choice, Set<String> taken) {
        for (var guess : choice.candidates()) {
            var target = guess.table() + "." + guess.to();
            if (!taken.contains(target) && isYes(guess.describe() + "; rename? [Y/n] ")) {
                taken.add(target);
                return guess.to();
            }
        }
        return "";
    }

    private boolean isYes(String question) {
        while (true) {
            var answer = ask(question);
            if (answer == null) {
                throw new InvalidMigrationException(
                        "The input ended before this was answered: " + question.strip(),
                        "Answer y or n, or give the answer beforehand with --rename.");
            }
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                default -> streams.err().println("Please answer y or n.");
            }
        }
    }

    private @Nullable String ask(Finding question) {
        streams.err().println(question.what());
        return ask("Value for existing rows of " + question.where() + ": ");
    }

    private @Nullable String ask(String question) {
        streams.err().print(question);
        streams.err().flush();
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
