package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL says literally that it drops. It is enough to keep rows that would go unnoticed otherwise, and no more: what a
 * procedure or a statement made of strings drops is not seen.
 */
final class TextualDrops {

    private static final String NAME =
            "(?:\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|\\[[^\\]]+\\]|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String QUALIFIED = "(?:" + NAME + "\\s*\\.\\s*)?(" + NAME + ")";
    private static final String COMMENTS = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    private static final Pattern TABLES = Pattern.compile(
            "\\A" + COMMENTS + "DROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(.*?)(?:\\s+(?:CASCADE|RESTRICT)\\b.*)?;?\\s*\\z",
            FLAGS);
    private static final Pattern TABLE = Pattern.compile(QUALIFIED, FLAGS);
    private static final Pattern ALTER = Pattern.compile(
            "\\A" + COMMENTS + "ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?" + QUALIFIED + "\\s+(.*)\\z",
            FLAGS);
    private static final Pattern COLUMN = Pattern.compile(
            "\\bDROP\\s+(?:COLUMN\\s+)?(?:IF\\s+EXISTS\\s+)?(?!(?:CONSTRAINT|INDEX|KEY|PRIMARY|FOREIGN|CHECK|PARTITION|DEFAULT"
                    + "|NOT|EXPRESSION|IDENTITY|COLUMN|IF)\\b)(" + NAME + ")",
            FLAGS);

    private final Dialect dialect;

    TextualDrops(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Tables and columns, in the order of the text. */
    List<Operation> of(RunSql sql) {
        var drops = new ArrayList<Operation>();
        var text = sql.up().on(dialect.engine()).orElse("");
        if (text.toLowerCase(Locale.ROOT).contains("drop")) {
            dialect.split(text).forEach(statement -> drops.addAll(of(statement.sql())));
        }
        return drops;
    }

    private static List<Operation> of(String statement) {
        var tables = TABLES.matcher(statement);
        if (tables.matches()) {
            return TABLE.matcher(tables.group(1))
                    .results()
                    .<Operation>map(found -> new DropTable(unquoted(found.group(1))))
                    .toList();
        }
        var alter = ALTER.matcher(statement);
        return alter.matches() ? columns(unquoted(alter.group(1)), COLUMN.matcher(alter.group(2))) : List.of();
    }

    private static List<Operation> columns(String table, Matcher columns) {
        return columns.results()
                .<Operation>map(found -> new DropColumn(table, unquoted(found.group(1))))
                .toList();
    }

    private static String unquoted(String name) {
        var first = name.charAt(0);
        return switch (first) {
            case '"', '`' -> name.substring(1, name.length() - 1).replace("" + first + first, "" + first);
            case '[' -> name.substring(1, name.length() - 1);
            default -> name;
        };
    }
}
