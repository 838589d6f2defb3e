package dev.covet.migrations.dialect.sqlite.ddl;

/** A definition as {@code sqlite_schema} keeps it. */
public sealed interface Definition permits CreateTable, CreateVirtualTable, CreateIndex, CreateTrigger, CreateView {

    /** The whole statement. */
    Span span();

    Name name();

    /**
     * Reads the text of a definition.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when it is none of those that SQLite keeps; the message
     *     says where
     */
    static Definition parse(String sql) {
        return new DefinitionParser(sql).parse();
    }
}
