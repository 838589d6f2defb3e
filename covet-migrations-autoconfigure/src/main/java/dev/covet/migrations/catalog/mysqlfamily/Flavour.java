package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.Optional;

/** What MySQL and MariaDB report differently. */
interface Flavour {

    /** This engine's text of something. */
    SqlText words(String sql);

    List<ColumnRow> columns();

    List<IndexRow> indexes();

    List<CheckRow> checks();

    List<TriggerRow> triggers();

    /** The default of a column; empty when it has none. */
    Optional<ReportedDefault> defaultOf(ColumnRow column);

    /** Whether information_schema may show a literal default of the column wrongly. */
    boolean isDoubtful(ColumnRow column);

    /** Whether this check makes a column of documents of the column, without being more than that. */
    boolean isJson(ColumnRow column, CheckRow check);

    /** How queries are kept from using an index. */
    String unused();

    /** Names of tables with a period between two of their columns. */
    List<String> tablesWithPeriods();

    /** The sequences of those names. */
    List<Sequence> sequences(List<String> names);

    /** The sequence that a table stands for; empty when it is a table as any other. */
    Optional<Sequence> sequence(TableRow table, List<ColumnRow> columns, List<IndexRow> indexes);
}
