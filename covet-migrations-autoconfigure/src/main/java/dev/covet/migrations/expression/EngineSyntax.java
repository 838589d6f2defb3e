package dev.covet.migrations.expression;

import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Set;

/** How an engine writes names, symbols and numbers within expressions. */
record EngineSyntax(Engine engine) {

    private static final String POSTGRESQL_OPERATORS = "+-*/<>=~!@#%^&|`?";
    private static final List<String> SYMBOLS =
            List.of("<=>", "->>", "->", "<>", "!=", "<=", ">=", "<<", ">>", "&&", "||", "==", "::");
    private static final Set<String> SIGNS = Set.of("+", "-");

    boolean isPostgresql() {
        return engine == Engine.POSTGRESQL;
    }

    boolean isMysqlFamily() {
        return engine == Engine.MYSQL || engine == Engine.MARIADB;
    }

    boolean isSqlite() {
        return engine == Engine.SQLITE;
    }

    /** The character that this engine's names are quoted with. */
    char nameQuote() {
        return isMysqlFamily() ? '`' : '"';
    }

    boolean isNameQuote(char character) {
        return character == nameQuote() || (isSqlite() && (character == '`' || character == '['));
    }

    boolean hasHexNumbers() {
        return !isPostgresql();
    }

    /** Names without quotes are in lower case; names in quotes too, where letter case does not tell them apart. */
    boolean foldsQuotedNames() {
        return !isPostgresql();
    }

    /** The longest symbol that begins at {@code position}. */
    String symbolAt(String sql, int position) {
        if (isPostgresql() && POSTGRESQL_OPERATORS.indexOf(sql.charAt(position)) >= 0) {
            return postgresqlOperator(sql, position);
        }
        for (var symbol : SYMBOLS) {
            if (sql.startsWith(symbol, position)) {
                return symbol;
            }
        }
        return sql.substring(position, position + 1);
    }

    /** An operator of several signs ends with plus or minus only if it has one of the signs that standard SQL lacks. */
    private static String postgresqlOperator(String sql, int start) {
        var end = start;
        while (end < sql.length()
                && POSTGRESQL_OPERATORS.indexOf(sql.charAt(end)) >= 0
                && (end == start || (!sql.startsWith("--", end) && !sql.startsWith("/*", end)))) {
            end++;
        }
        while (end > start + 1 && SIGNS.contains(sql.substring(end - 1, end)) && !isUncommon(sql, start, end)) {
            end--;
        }
        return sql.substring(start, end);
    }

    private static boolean isUncommon(String sql, int start, int end) {
        return sql.substring(start, end).chars().anyMatch(sign -> "~!@#%^&|`?".indexOf(sign) >= 0);
    }
}
