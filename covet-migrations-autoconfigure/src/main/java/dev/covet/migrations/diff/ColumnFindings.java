package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person should know about changes of one table's columns. */
final class ColumnFindings {

    private final TableChange change;
    private final List<Finding> findings;

    ColumnFindings(TableChange change, List<Finding> findings) {
        this.change = change;
        this.findings = findings;
    }

    void unanswered(String place, Column column) {
        add(
                Kind.UNANSWERED_NOT_NULL,
                column,
                "The column '" + place + "' of type " + column.type()
                        + " shall be NOT NULL, and existing rows have no value for it.",
                "Say what existing rows get in one of three ways: the option for a fill, such as " + place
                        + "=<value>; the answer to the question that an interactive run asks; or a default of the"
                        + " column itself. Or let the column be nullable.");
    }

    void added(Column column, @Nullable ColumnDefault fill) {
        if (fill != null && isUniqueAlone(column)) {
            add(
                    Kind.SAME_VALUE_IN_UNIQUE,
                    column,
                    "All existing rows would get one value in the new column '" + place(column)
                            + "', which shall be unique.",
                    "With more than one row this fails. Add the column as nullable first, give the rows values of"
                            + " their own, then make it NOT NULL and unique.");
        }
    }

    private boolean isUniqueAlone(Column column) {
        return change.partsToAdd().stream()
                .anyMatch(part -> part.isKey() && part.columns().equals(List.of(column.name())));
    }

    /** @param name what the column was called before anything was renamed */
    void dropped(Column column, String name) {
        if (column.generated() == null) {
            var place = change.name() + "." + name;
            findings.add(new Finding(
                    Kind.DATA_LOSS,
                    place,
                    "The column '" + place + "' is dropped, with what its rows hold.",
                    "If it has another name now, say so as a rename, and its values stay."));
        }
    }

    void replaced(Column before, Column after) {
        if (before.generated() == null && after.generated() == null) {
            add(
                    Kind.DATA_LOSS,
                    after,
                    words(before, after)
                            + ", for which there is no conversion: it is dropped and added again without the"
                            + " values of its rows.",
                    "If they are needed, copy them into another column in a migration before this one.");
        } else if (before.generated() == null || after.generated() == null) {
            add(
                    Kind.DATA_LOSS,
                    after,
                    "The column '" + place(after) + "' becomes "
                            + (after.generated() == null ? "one that is written" : "generated")
                            + ", so it is dropped and added again without the values of its rows.",
                    "If they are needed, copy them into another column in a migration before this one.");
        } else {
            add(
                    Kind.RECOMPUTED,
                    after,
                    "The generated column '" + place(after)
                            + "' is dropped and added again, as engines cannot change how a column is computed.",
                    "Nothing is lost. On a large table this takes time; on most engines it moves behind the last"
                            + " column.");
        }
    }

    void retyped(Column before, Column after) {
        var safety = TypeChanges.between(before.type(), after.type());
        if (before.type() instanceof ColumnType.Enumerated one
                && after.type() instanceof ColumnType.Enumerated other
                && safety == TypeChange.NARROWING) {
            removedValues(after, one, other);
        } else if (safety == TypeChange.NARROWING) {
            add(
                    Kind.NARROWING,
                    after,
                    words(before, after) + ", which not all values may fit into.",
                    "Check the rows first. A value that is too long or too large is refused, and the migration fails;"
                            + " digits behind the point or the second are lost without a word.");
        } else if (safety == TypeChange.UNSAFE) {
            add(
                    Kind.UNSAFE_TYPE,
                    after,
                    words(before, after) + "; what becomes of the values depends on them and on the engine.",
                    "Add a new column instead, fill it with a conversion of your own, and drop the old one later.");
        }
    }

    private void removedValues(Column column, ColumnType.Enumerated one, ColumnType.Enumerated other) {
        var removed = new ArrayList<>(one.values());
        removed.removeAll(other.values());
        add(
                Kind.ENUM_VALUE_REMOVED,
                column,
                "The column '" + place(column) + "' may no longer hold " + String.join(", ", removed) + ".",
                "While a row holds one of them the migration fails: change such rows first, with a 'sql' or"
                        + " 'backfill' operation in front.");
    }

    private String words(Column before, Column after) {
        return "The column '" + place(after) + "' changes from " + before.type() + " to " + after.type();
    }

    private String place(Column column) {
        return change.name() + "." + column.name();
    }

    private void add(Kind kind, Column column, String what, String fix) {
        findings.add(new Finding(kind, place(column), what, fix));
    }
}
