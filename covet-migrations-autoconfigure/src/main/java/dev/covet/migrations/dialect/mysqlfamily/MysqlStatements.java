package dev.covet.migrations.dialect.mysqlfamily;

import static dev.covet.migrations.dialect.Clauses.words;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.ColumnOptions;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.TemporalKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB say alike, and unlike the standard. */
public final class MysqlStatements {

    /** Foreign keys and recovery after a crash need this storage engine, whatever the server's default is. */
    public static final String STORAGE = " ENGINE=InnoDB";

    private static final Pattern STORAGE_WORD = Pattern.compile("\\bENGINE\\b", Pattern.CASE_INSENSITIVE);

    /** A character set belongs to the type; all else can stand at the end. */
    private static final Pattern OF_THE_TYPE =
            Pattern.compile("\\s*(?:CHARACTER\\s+SET|CHARSET)\\s+\\S+", Pattern.CASE_INSENSITIVE);

    private final Clauses clauses;
    private final MysqlRules rules;

    public MysqlStatements(Clauses clauses, MysqlRules rules) {
        this.clauses = clauses;
        this.rules = rules;
    }

    /** A column with all that belongs to it; MODIFY takes away whatever is not said again. */
    public String columnDefinition(Column column) {
        var generated = column.generated() != null;
        var options = ColumnOptions.of(clauses.optional(column.options()), OF_THE_TYPE);
        return words(
                clauses.quote(column.name()),
                clauses.type(column.type()),
                options.early(),
                clauses.collation(column),
                clauses.generated(column),
                nullability(column, generated),
                clauses.defaultValue(column),
                column.identity() == null ? "" : "AUTO_INCREMENT",
                column.comment() == null ? "" : "COMMENT " + MysqlLiterals.plain(column.comment()),
                options.late());
    }

    private static String nullability(Column column, boolean generated) {
        if (!column.nullable()) {
            return "NOT NULL";
        }
        // Old settings make a time stamp NOT NULL, and change it with every row, unless NULL is said.
        var isTimestamp =
                column.type() instanceof ColumnType.Temporal temporal && temporal.kind() == TemporalKind.TIMESTAMPTZ;
        return isTimestamp && !generated ? "NULL" : "";
    }

    /** What follows the closing parenthesis of CREATE TABLE. */
    public String tableOptions(Table table) {
        var options = clauses.optional(table.options());
        return (STORAGE_WORD.matcher(options).find() ? "" : STORAGE)
                + (table.comment() == null ? "" : " " + comment(table.comment()))
                + (options.isEmpty() ? "" : " " + options);
    }

    /** A table's comment; an empty one is none. */
    public String comment(@Nullable String comment) {
        return "COMMENT=" + MysqlLiterals.plain(comment == null ? "" : comment);
    }

    public String modifyColumn(AlterColumn operation, Schema before) {
        var column = operation.column();
        before.column(operation.table(), column.name())
                .ifPresent(known -> rules.requireSameGeneration(operation.table(), known, column));
        if (column.identity() != null) {
            before.table(operation.table()).ifPresent(table -> rules.requireNumberable(table, column));
        }
        return "MODIFY COLUMN " + columnDefinition(column);
    }

    public String renameIndex(String from, String to) {
        return "RENAME INDEX " + clauses.quote(from) + " TO " + clauses.quote(to);
    }
}
