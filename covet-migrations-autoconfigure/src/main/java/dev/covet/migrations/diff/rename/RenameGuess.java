package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That one thing may be another under a new name.
 *
 * @param table the table of the column, named as it is afterwards; {@code null} when the thing is a table itself
 * @param from the name before
 * @param to the name afterwards
 * @param probability that this is a rename, from 0 to 1, as it was among the renames that the detector learnt from
 * @param confidence the same on the scale of {@link RenameSettings#threshold()}: accepted from the threshold on
 * @param evidence the reasons, the weightiest first
 */
public record RenameGuess(
        @Nullable String table,
        String from,
        String to,
        double probability,
        double confidence,
        Outcome outcome,
        List<Evidence> evidence) {

    public RenameGuess {
        evidence = List.copyOf(evidence);
    }

    /** What was renamed, as a person and {@code --rename} write it: {@code users.name}, or {@code users} for a table. */
    public String place() {
        return table == null ? from : table + "." + from;
    }

    /** One line, such as {@code users.name → users.username: 0.94, same type text, "username" contains "name"}. */
    public String describe() {
        var target = table == null ? to : table + "." + to;
        var reasons = evidence.stream().map(reason -> ", " + reason.words()).collect(Collectors.joining());
        return place() + " → " + target + ": " + String.format(Locale.ROOT, "%.2f", confidence) + reasons;
    }
}
