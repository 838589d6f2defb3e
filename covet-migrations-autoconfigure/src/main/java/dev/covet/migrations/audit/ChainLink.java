package dev.covet.migrations.audit;

/**
 * What ties an entry to the one before it.
 *
 * @param algorithm how the hash was made
 * @param previous the hash of the entry before it, or of nothing
 * @param hash of the entry with all its values, {@code previous} among them
 */
public record ChainLink(String algorithm, String previous, String hash) {}
