package dev.covet.migrations.dialect;

/** What others cannot do while a table is held; the later, the less. */
public enum Blocking {
    /** Everybody goes on. */
    NOTHING("others read and write it"),
    /** Rows are read and written; nobody changes the definition. */
    DEFINITIONS("others read and write it"),
    /** Rows that are being changed wait, a batch at a time. */
    ROWS("the rows of one batch cannot be written"),
    /** Nobody writes rows of the table. */
    WRITES("nobody can write to it"),
    /** Nobody writes anything in the database. */
    ALL_WRITES("nobody can write to the database"),
    /** Nobody reads or writes rows of the table. */
    EVERYTHING("nobody can read or write it");

    private final String words;

    Blocking(String words) {
        this.words = words;
    }

    /** How it is for others, as the end of a sentence about a table. */
    public String words() {
        return words;
    }

    /** Whether somebody who writes has to wait. */
    public boolean stopsWrites() {
        return compareTo(WRITES) >= 0;
    }
}
