package dev.covet.migrations.dialect.sqlite.rebuild;

/**
 * Puts a constraint behind everything else.
 *
 * @param clause the constraint with its name
 */
public record AppendConstraint(String clause) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var last = before.last();
        return before.withDefinition(last.followedBy("," + last.separation() + clause));
    }
}
