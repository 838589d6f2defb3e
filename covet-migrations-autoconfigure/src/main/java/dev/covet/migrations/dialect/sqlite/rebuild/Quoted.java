package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.Definition;

/** Spells names and texts for SQLite. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A name in the file that is migrated, whatever the session has of the same name. */
    static String inMain(String name) {
        return "main." + name(name);
    }

    /** The definition with the schema before its name: the session may have something of the same name. */
    static String inMain(Definition definition) {
        return definition.name().span().precededBy("main.");
    }

    static String inSession(Definition definition) {
        return definition.name().span().precededBy("temp.");
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
