package dev.covet.migrations.cli;

import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
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

    private @Nullable String ask(Finding question) {
        streams.err().println(question.what());
        streams.err().print("Value for existing rows of " + question.where() + ": ");
        streams.err().flush();
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
