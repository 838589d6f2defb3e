package dev.covet.migrations.backup.format;

/**
 * What tells whether something was stored whole.
 *
 * @param bytes how many there are
 * @param sha256 their hash, in lower-case hexadecimal digits
 */
public record Measure(long bytes, String sha256) {}
