package dev.covet.migrations.diff;

import dev.covet.migrations.problem.Problem;

/**
 * Something about a difference that a person should know.
 *
 * @param where the object concerned, such as {@code orders} or {@code orders.note}
 * @param what one sentence that quotes the names
 * @param fix what to do about it, one or more sentences
 */
public record Finding(Kind kind, String where, String what, String fix) {

    /** How much it matters. */
    public enum Weight {
        /** Nothing may be written or run until it is answered. */
        BLOCKING,
        /** Rows or running applications may be hurt. */
        WARNING,
        /** It works, and could be better. */
        ADVICE
    }

    /** What it is about. */
    public enum Kind {
        /** Existing rows have no value for a column that shall be NOT NULL. */
        UNANSWERED_NOT_NULL(Weight.BLOCKING),
        /** A type of the database's own becomes another in a way that a person must write down. */
        CHANGED_BY_HAND_ONLY(Weight.BLOCKING),
        /** Something has gone that may have another name now, and nobody has said so. */
        UNANSWERED_RENAME(Weight.BLOCKING),
        /** A table or column goes, with what its rows hold. */
        DATA_LOSS(Weight.WARNING),
        /** Values may not fit into the new type, or lose digits. */
        NARROWING(Weight.WARNING),
        /** What becomes of the values depends on them and on the engine. */
        UNSAFE_TYPE(Weight.WARNING),
        /** Rows may hold a value that an enumeration loses. */
        ENUM_VALUE_REMOVED(Weight.WARNING),
        /** All existing rows would get one value in columns that must differ. */
        SAME_VALUE_IN_UNIQUE(Weight.WARNING),
        /** A sequence gets another definition, and begins again. */
        SEQUENCE_RESTARTED(Weight.WARNING),
        /** A view or trigger mentions what is dropped or renamed. */
        MENTIONED(Weight.WARNING),
        /** A foreign key refers to a table that nobody knows, and is left out. */
        UNKNOWN_REFERENCE(Weight.WARNING),
        /** A foreign key pairs columns of different types. */
        MISMATCHED_FOREIGN_KEY(Weight.WARNING),
        /** A rename that was decided on has nothing to rename. */
        UNUSED_RENAME(Weight.WARNING),
        /** SQL whose effect is unknown has run, so there may be more than was compared. */
        INCOMPLETE(Weight.WARNING),
        /** A generated column is dropped and added again, and computed anew. */
        RECOMPUTED(Weight.ADVICE),
        /** A foreign key refers to a table that is left alone, and is left out. */
        UNCOMPARED_FOREIGN_KEY(Weight.ADVICE),
        /** Another index or key does the work of this one as well. */
        REDUNDANT_INDEX(Weight.ADVICE),
        /** Deleting a referenced row reads the whole referring table. */
        UNINDEXED_FOREIGN_KEY(Weight.ADVICE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    public boolean isBlocking() {
        return kind.weight() == Weight.BLOCKING;
    }

    /** The same as a problem, for an error that lists it. */
    public Problem toProblem() {
        return new Problem(what, where, fix);
    }
}
