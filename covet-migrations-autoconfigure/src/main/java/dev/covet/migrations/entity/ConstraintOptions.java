package dev.covet.migrations.entity;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What annotations tell the engine behind a constraint, such as {@code deferrable initially deferred}.
 *
 * @param onDelete {@code null} when it says none
 * @param onUpdate {@code null} when it says none
 */
record ConstraintOptions(
        @Nullable ReferentialAction onDelete,
        @Nullable ReferentialAction onUpdate,
        Deferrability deferrability,
        boolean nullsDistinct) {

    private static final Pattern ACTION =
            Pattern.compile("on (delete|update) (no action|restrict|cascade|set null|set default)");
    private static final Pattern DEFERRABLE = Pattern.compile("(not )?deferrable|initially (deferred|immediate)");
    private static final Pattern NULLS = Pattern.compile("nulls (not )?distinct");
    private static final Pattern REFERENCES = Pattern.compile("(?is).*\\breferences\\s+\\S+\\s*(?:\\([^)]*\\))?");

    /**
     * @param text {@code null} or blank for none
     * @param owner the constraint, as the beginning of a sentence
     * @throws InvalidMigrationException when it says what the model cannot hold
     */
    static ConstraintOptions parse(@Nullable String text, String owner) {
        var words = text == null ? "" : String.join(" ", SqlWords.of(text)).toLowerCase(Locale.ROOT);
        var rest = words;
        for (var known : List.of(ACTION, DEFERRABLE, NULLS)) {
            rest = known.matcher(rest).replaceAll("");
        }
        if (!rest.isBlank()) {
            throw new InvalidMigrationException(
                    owner + " has the options '" + text + "', which migrations cannot hold.",
                    "Leave them out of the mapping, and make the constraint in an 'sql' operation of your own.");
        }
        return new ConstraintOptions(
                action("delete", words),
                action("update", words),
                deferrability(words),
                !words.contains("nulls not distinct"));
    }

    /** The options of a definition that is written out: what follows the referenced columns. */
    static ConstraintOptions ofDefinition(String definition, String owner) {
        return parse(REFERENCES.matcher(definition).replaceFirst(""), owner);
    }

    private static @Nullable ReferentialAction action(String event, String words) {
        return ACTION.matcher(words)
                .results()
                .filter(match -> match.group(1).equals(event))
                .map(match -> ReferentialAction.valueOf(
                        match.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')))
                .findFirst()
                .orElse(null);
    }

    private static Deferrability deferrability(String words) {
        var found =
                DEFERRABLE.matcher(words).results().map(match -> match.group()).toList();
        if (found.contains("initially deferred")) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return found.contains("deferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }
}
