package dev.covet.migrations.lexer;

/**
 * A statement of a script.
 *
 * @param sql without the delimiter that ended it and without comments in front
 * @param line the line of the script on which it begins, from 1
 */
public record SqlStatement(String sql, int line) {}
