package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.isYes;
import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.mysqlfamily.QuotedStrings;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What MariaDB reports in its own way. */
final class MariadbFlavour implements Flavour {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|b'[01]*'");

    private final Session session;
    private final String database;

    MariadbFlavour(Session session, String database) {
        this.session = session;
        this.database = database;
    }

    @Override
    public SqlText words(String sql) {
        return SqlText.of(Map.of(Engine.MARIADB, sql));
    }

    @Override
    public List<ColumnRow> columns() {
        return session.query("""
                SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, DATA_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME,
                    COLUMN_COMMENT, GENERATION_EXPRESSION
                FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION""", row -> Rows.column(row, Expressions.bare(text(row, "GENERATION_EXPRESSION")), null));
    }

    @Override
    public List<IndexRow> indexes() {
        // Only from 10.6 on an index can be ignored.
        var ignored = session.server().isAtLeast(10, 6, 0) ? "IGNORED" : "'NO' AS IGNORED";
        return session.query(
                "SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, INDEX_COMMENT, "
                        + ignored
                        + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
                        + " ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX",
                row -> Rows.index(row, null, !isYes(row, "IGNORED")));
    }

    @Override
    public List<CheckRow> checks() {
        return session.query(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = DATABASE()""",
                row -> new CheckRow(
                        text(row, "TABLE_NAME"),
                        text(row, "CONSTRAINT_NAME"),
                        Expressions.bare(text(row, "CHECK_CLAUSE")),
                        true));
    }

    @Override
    public List<TriggerRow> triggers() {
        return new TriggerRows(session, "\\").read();
    }

    /** Literals have their quotes here, which tells them from expressions; NULL is said where nothing else is. */
    @Override
    public Optional<ReportedDefault> defaultOf(ColumnRow column) {
        var text = column.defaultText();
        if (text == null || text.equals("NULL")) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new ReportedDefault.Literal(text));
        }
        return Optional.of(QuotedStrings.single(text)
                .map(literal -> literal(column, literal))
                .orElseGet(() ->
                        new ReportedDefault.Expression(Expressions.bare(Expressions.unqualified(text, database)))));
    }

    private static ReportedDefault literal(ColumnRow column, String text) {
        return column.holdsBytes()
                ? new ReportedDefault.Bytes(HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1)))
                : new ReportedDefault.Literal(text);
    }

    @Override
    public boolean isDoubtful(ColumnRow column) {
        var text = column.defaultText();
        return text != null && text.startsWith("'") && text.indexOf('?') >= 0;
    }

    /** JSON is another name for a long text of a certain collation, with a check. */
    @Override
    public boolean isJson(ColumnRow column, CheckRow check) {
        return column.kind().equals("longtext")
                && "utf8mb4_bin".equals(column.collation())
                && check.name().equals(column.name())
                && check.expression().equals("json_valid(" + session.dialect().quote(column.name()) + ")");
    }

    @Override
    public String unused() {
        return "IGNORED";
    }

    /** Older versions tell nobody of periods but those of the system. */
    @Override
    public List<String> tablesWithPeriods() {
        return session.server().isAtLeast(11, 4, 1)
                ? session.query(
                        "SELECT TABLE_NAME FROM information_schema.PERIODS WHERE TABLE_SCHEMA = DATABASE()",
                        row -> text(row, "TABLE_NAME"))
                : List.of();
    }

    @Override
    public List<Sequence> sequences(List<String> names) {
        return new MariadbSequences(session, this).read(names);
    }

    @Override
    public Optional<Sequence> sequence(TableRow table, List<ColumnRow> columns, List<IndexRow> indexes) {
        return Optional.empty();
    }
}
