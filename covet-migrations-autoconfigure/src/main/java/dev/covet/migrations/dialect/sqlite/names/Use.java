package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.Name;

/** A name where it stands, and what it stands for there. */
record Use(Name name, Meaning meaning) {

    /** Whether SQLite takes it, in double quotes, for a string, as no column is called so. */
    boolean isString() {
        return meaning.is(Meaning.Kind.NONE) && name.span().text().startsWith("\"");
    }
}
