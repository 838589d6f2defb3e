package dev.covet.migrations.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was written.
 *
 * @param kind what was done, as far as that can be told
 * @param id of the event concerned, of several the first one
 * @param migration that the event is about, as the row says; {@code null} where it is about none, or the row is gone
 * @param what is wrong, one sentence
 */
public record ChainFinding(Kind kind, long id, @Nullable String migration, String what) {

    /** What was done. */
    public enum Kind {
        /** Something in an event is not what it was, or its hash is not. */
        CHANGED,
        /** An event stands in the place of another one. */
        MOVED,
        /** Events are gone, with others behind them. */
        MISSING,
        /** Events at the end are gone. */
        CUT_OFF,
        /** There is an event where there was none. */
        INSERTED,
        /** An event does not go on from the one before it, which was exchanged for one with a hash of its own. */
        EXCHANGED,
        /** The row that says where the chain ends is not what it was. */
        CHAIN_ROW,
        /** The event that an anchor names has another hash now. */
        ANCHOR,
        /** An event is hashed in a way that does not go with the others, or that nobody knows. */
        ALGORITHM,
        /** The event is hashed with a key, and there is none to verify it with. */
        KEY
    }
}
