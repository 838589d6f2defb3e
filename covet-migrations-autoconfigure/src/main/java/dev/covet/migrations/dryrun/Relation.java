package dev.covet.migrations.dryrun;

/**
 * Something that can be locked.
 *
 * @param name with its schema in front when that is not the current one
 */
public record Relation(Kind kind, String name) {

    /** What can be locked. */
    public enum Kind {
        /** A table. */
        TABLE("'%s'"),
        /** An index; whoever reads or writes its table uses it. */
        INDEX("the index '%s'"),
        /** A sequence. */
        SEQUENCE("the sequence '%s'"),
        /** A view. */
        VIEW("the view '%s'"),
        /** The database as a whole. */
        DATABASE("the whole database");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** What it is, within a sentence. */
    public String describe() {
        return kind.words.formatted(name);
    }
}
