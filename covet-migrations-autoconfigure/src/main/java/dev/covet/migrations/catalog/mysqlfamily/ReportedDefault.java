package dev.covet.migrations.catalog.mysqlfamily;

/** The default of a column: a value without quotes, or what is computed for each row. */
sealed interface ReportedDefault {

    record Literal(String text) implements ReportedDefault {}

    record Expression(String sql) implements ReportedDefault {}
}
