package dev.covet.migrations.keep;

import java.time.Instant;

/**
 * Something that was put aside, as the database's register has it.
 *
 * @param rows how many rows it has
 * @param checksum SHA-256 of its content in the order of its key, as hexadecimal digits
 * @param since by the database's clock
 * @param expires when it may be thrown away
 */
public record Kept(long id, KeptRows what, long rows, String checksum, Instant since, Instant expires, State state) {

    /** What has become of it. */
    public enum State {
        /** It waits to be brought back. */
        KEPT,
        /** It was brought back, all of it. */
        RESTORED,
        /** It was brought back but for rows that were in conflict with what is there now. */
        PARTLY_RESTORED
    }
}
