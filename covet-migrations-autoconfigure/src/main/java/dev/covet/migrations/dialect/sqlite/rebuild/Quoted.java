package dev.covet.migrations.dialect.sqlite.rebuild;

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

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
