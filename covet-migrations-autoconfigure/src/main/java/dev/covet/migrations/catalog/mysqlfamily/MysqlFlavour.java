package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.isYes;
import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What MySQL reports in its own way. */
final class MysqlFlavour implements Flavour {

    private static final String HEX = "0x";

    private final Session session;

    MysqlFlavour(Session session) {
        this.session = session;
    }

    @Override
    public SqlText words(String sql) {
        return SqlText.of(Map.of(Engine.MYSQL, sql));
    }

    @Override
    public List<ColumnRow> columns() {
        return session.query(
                """
                SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, DATA_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME,
                    COLUMN_COMMENT, GENERATION_EXPRESSION, SRS_ID
                FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION""",
                row -> Rows.column(
                        row, MysqlText.expression(text(row, "GENERATION_EXPRESSION")), row.getString("SRS_ID")));
    }

    @Override
    public List<IndexRow> indexes() {
        return session.query("""
                SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, INDEX_COMMENT,
                    EXPRESSION, IS_VISIBLE
                FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
                ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""", row -> {
            var expression = row.getString("EXPRESSION");
            return Rows.index(
                    row, expression == null ? null : MysqlText.expression(expression), isYes(row, "IS_VISIBLE"));
        });
    }

    @Override
    public List<CheckRow> checks() {
        var expressions = new HashMap<String, String>();
        session.query("""
                        SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
                        WHERE CONSTRAINT_SCHEMA = DATABASE()""", row -> Map.entry(text(row, "CONSTRAINT_NAME"), text(row, "CHECK_CLAUSE")))
                .forEach(check -> expressions.put(check.getKey(), MysqlText.expression(check.getValue())));
        return session.query(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, ENFORCED FROM information_schema.TABLE_CONSTRAINTS
                WHERE TABLE_SCHEMA = DATABASE() AND CONSTRAINT_TYPE = 'CHECK'""",
                row -> new CheckRow(
                        text(row, "TABLE_NAME"),
                        text(row, "CONSTRAINT_NAME"),
                        expressions.getOrDefault(text(row, "CONSTRAINT_NAME"), ""),
                        isYes(row, "ENFORCED")));
    }

    @Override
    public List<TriggerRow> triggers() {
        return new TriggerRows(session, "'\"").read();
    }

    @Override
    public Optional<ReportedDefault> defaultOf(ColumnRow column) {
        var text = column.defaultText();
        if (text == null) {
            return Optional.empty();
        }
        if (column.extra().contains("DEFAULT_GENERATED")) {
            return Optional.of(new ReportedDefault.Expression(MysqlText.expression(text)));
        }
        return Optional.of(
                column.holdsBytes()
                        ? new ReportedDefault.Bytes(text.startsWith(HEX) ? text.substring(HEX.length()) : "")
                        : new ReportedDefault.Literal(text));
    }

    /** Bytes are shown up to the first zero; only of those of a fixed length it is known when these are all. */
    @Override
    public boolean isDoubtful(ColumnRow column) {
        var reported = defaultOf(column).orElse(null);
        return (reported instanceof ReportedDefault.Literal literal
                        && literal.text().indexOf('?') >= 0)
                || (reported instanceof ReportedDefault.Bytes bytes
                        && column.defaultText() != null
                        && column.defaultText().startsWith(HEX)
                        && !column.type().equals("binary(" + bytes.hex().length() / 2 + ")"));
    }

    @Override
    public boolean isJson(ColumnRow column, CheckRow check) {
        return false;
    }

    @Override
    public String unused() {
        return "INVISIBLE";
    }

    @Override
    public List<String> tablesWithPeriods() {
        return List.of();
    }

    @Override
    public List<Sequence> sequences(List<String> names) {
        return List.of();
    }

    /** MySQL has none; where numbers are drawn from, and by which distance, is known to whoever draws them. */
    @Override
    public Optional<Sequence> sequence(TableRow table, List<ColumnRow> columns, List<IndexRow> indexes) {
        return columns.size() == 1
                        && isNextValue(columns.get(0))
                        && indexes.isEmpty()
                        && table.comment().isEmpty()
                ? Optional.of(new Sequence(table.name(), 1, 1, false))
                : Optional.empty();
    }

    private static boolean isNextValue(ColumnRow column) {
        return column.name().equals("next_val")
                && column.type().equals("bigint")
                && column.nullable()
                && column.defaultText() == null
                && column.extra().isEmpty();
    }
}
