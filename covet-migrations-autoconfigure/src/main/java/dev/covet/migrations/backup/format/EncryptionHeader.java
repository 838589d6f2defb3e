package dev.covet.migrations.backup.format;

/**
 * What must be known of an encrypted backup, besides the key, in order to read it. Nothing here is secret.
 *
 * @param salt random, in hexadecimal digits, so that two backups of one key have nothing in common
 * @param iterations how often the derivation of the key was repeated, to make guessing expensive
 * @param check what tells a wrong key, in hexadecimal digits
 */
public record EncryptionHeader(String salt, int iterations, String check) {}
