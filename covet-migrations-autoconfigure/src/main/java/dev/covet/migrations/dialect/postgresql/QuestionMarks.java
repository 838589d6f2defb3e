package dev.covet.migrations.dialect.postgresql;

/** PostgreSQL has operators with a question mark; in a prepared statement its JDBC driver wants that doubled. */
final class QuestionMarks {

    private QuestionMarks() {}

    /** {@code sql} with every question mark doubled that is not part of a text or a quoted name. */
    static String doubled(String sql) {
        var result = new StringBuilder();
        var quote = '\0';
        for (var position = 0; position < sql.length(); position++) {
            var character = sql.charAt(position);
            result.append(character);
            if (quote != '\0') {
                quote = character == quote ? '\0' : quote;
            } else if (character == '\'' || character == '"') {
                quote = character;
            } else if (character == '?') {
                result.append('?');
            }
        }
        return result.toString();
    }
}
