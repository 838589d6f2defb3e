package dev.covet.migrations.dialect.sqlite.rebuild;

import static dev.covet.migrations.dialect.Clauses.words;

/**
 * A column in SQLite's words, part by part; a part is empty when there is nothing to say.
 *
 * @param name in quotes
 * @param identity whether it is the primary key and gives each row a number that never comes again
 * @param enumeration the check that stands for an enumerated type
 * @param options what the user wants at the end
 */
public record ColumnText(
        String name,
        String type,
        boolean identity,
        String notNull,
        String defaultValue,
        String collation,
        String generated,
        String enumeration,
        String options) {

    /** Only this type gives each row a number of its own, and only these words never the same number again. */
    static final String IDENTITY = "PRIMARY KEY AUTOINCREMENT";

    /** As it stands in CREATE TABLE. */
    public String definition() {
        return words(
                name,
                type,
                identity ? IDENTITY : "",
                notNull,
                defaultValue,
                collation,
                generated,
                enumeration,
                options);
    }
}
