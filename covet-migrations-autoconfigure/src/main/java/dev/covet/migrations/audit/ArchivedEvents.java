package dev.covet.migrations.audit;

import java.nio.file.Path;

/**
 * Events that are in an archive.
 *
 * @param after the event before the first of them
 * @param last the last of them; the chain in the database goes on from it
 */
public record ArchivedEvents(Path file, long entries, Anchor after, Anchor last) {}
