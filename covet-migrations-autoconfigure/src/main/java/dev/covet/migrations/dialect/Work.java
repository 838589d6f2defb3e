package dev.covet.migrations.dialect;

/** What is done with the rows of a table, and so how the time depends on their number; the later, the longer. */
public enum Work {
    /** Only the definition is changed, whatever the number of rows. */
    INSTANT("Locks the table"),
    /** Rows are changed in batches, each by itself. */
    BATCHES("Goes, a batch at a time, through the table"),
    /** All rows are read. */
    SCAN("Reads all rows of the table"),
    /** All rows are read, and sorted into an index. */
    BUILD_INDEX("Builds an index of the table"),
    /** All rows are written again, and every index with them. */
    REWRITE("Rewrites the table");

    private final String words;

    Work(String words) {
        this.words = words;
    }

    /** What is done, as the beginning of a sentence about a table. */
    public String words() {
        return words;
    }

    /** Whether a large table takes longer than a small one. */
    public boolean growsWithRows() {
        return this != INSTANT;
    }
}
