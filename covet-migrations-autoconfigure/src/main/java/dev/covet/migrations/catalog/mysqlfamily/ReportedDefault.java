package dev.covet.migrations.catalog.mysqlfamily;

/** The default of a column: a value without quotes, bytes in hexadecimal digits, or what is computed for each row. */
sealed interface ReportedDefault {

    record Literal(String text) implements ReportedDefault {}

    record Bytes(String hex) implements ReportedDefault {}

    record Expression(String sql) implements ReportedDefault {}
}
