package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names of constraints and indexes that were left out: the same name for the same thing on every engine and in every
 * run, so that the state alone suffices to drop it again.
 */
public final class Names {

    /** PostgreSQL cuts names after 63 bytes; MySQL and MariaDB refuse more than 64 characters. */
    static final int LIMIT = 63;

    private static final int HASH_LENGTH = 8;

    private Names() {}

    public static String primaryKey(String table) {
        return shorten("pk_" + table);
    }

    public static String foreignKey(String table, List<String> columns) {
        return shorten("fk_" + table + "_" + String.join("_", columns));
    }

    public static String unique(String table, List<String> columns) {
        return shorten("uk_" + table + "_" + String.join("_", columns));
    }

    /** Checks have no columns to be named after, so the name carries a hash of the expression. */
    public static String check(String table, SqlText expression) {
        return shorten("ck_" + table + "_" + hash(expression.toString()));
    }

    /** The name of the check that stands for an enumerated type on engines without one. */
    public static String enumeration(String table, String column) {
        return shorten("ck_" + table + "_" + column + "_enum");
    }

    /** The name of the function that holds a trigger's body, on engines whose triggers call one. */
    public static String triggerFunction(String trigger) {
        return shorten(trigger + "_fn");
    }

    public static String index(String table, List<IndexPart> parts) {
        var columns = parts.stream().map(IndexPart::nameFragment).toList();
        return shorten("ix_" + table + "_" + String.join("_", columns));
    }

    /** The name itself while it fits every engine, else its beginning with a hash of the whole. */
    static String shorten(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LIMIT) {
            return name;
        }
        var beginning = new StringBuilder();
        var bytes = 0;
        for (var codePoint : name.codePoints().toArray()) {
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LIMIT - HASH_LENGTH - 1) {
                break;
            }
            beginning.appendCodePoint(codePoint);
        }
        return beginning + "_" + hash(name);
    }

    /** A few digits that stand for a text of any length. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Refuses what no engine can quote; everything else is the dialect's to quote. */
    static void requireName(String kind, String name) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new InvalidMigrationException(
                    "A " + kind + " has the name '" + name.replace("\0", "\\0") + "'.",
                    "Give it a name that is not blank and has no NUL character.");
        }
    }

    static void requireColumns(String kind, String name, List<?> columns) {
        if (columns.isEmpty() || columns.stream().distinct().count() != columns.size()) {
            throw new InvalidMigrationException(
                    "The " + kind + " '" + name + "' has the columns " + columns + ".",
                    "Name at least one column, and none of them twice.");
        }
    }
}
