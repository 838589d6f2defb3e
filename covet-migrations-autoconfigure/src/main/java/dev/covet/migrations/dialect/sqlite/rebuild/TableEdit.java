package dev.covet.migrations.dialect.sqlite.rebuild;

/** One change of a table's definition, as data. */
public interface TableEdit {

    /**
     * The table after this change.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when it does not fit {@code before}
     */
    TableDraft apply(TableDraft before);
}
