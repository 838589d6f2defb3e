package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.TemporalKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the declared type of a column. A logical type is one that SQLite would give the same affinity under our spelling;
 * {@code uuid}, {@code json} and {@code varbinary(16)} make numbers of what looks like one, so they stay as they are.
 */
final class SqliteTypeReader {

    private static final Map<String, ScalarKind> SCALARS = Map.ofEntries(
            Map.entry("boolean", ScalarKind.BOOLEAN),
            Map.entry("bool", ScalarKind.BOOLEAN),
            Map.entry("tinyint", ScalarKind.SMALLINT),
            Map.entry("smallint", ScalarKind.SMALLINT),
            Map.entry("int2", ScalarKind.SMALLINT),
            Map.entry("int", ScalarKind.INTEGER),
            Map.entry("integer", ScalarKind.INTEGER),
            Map.entry("mediumint", ScalarKind.INTEGER),
            Map.entry("int4", ScalarKind.INTEGER),
            Map.entry("bigint", ScalarKind.BIGINT),
            Map.entry("int8", ScalarKind.BIGINT),
            Map.entry("real", ScalarKind.REAL),
            Map.entry("float4", ScalarKind.REAL),
            Map.entry("double", ScalarKind.DOUBLE),
            Map.entry("double precision", ScalarKind.DOUBLE),
            Map.entry("float", ScalarKind.DOUBLE),
            Map.entry("float8", ScalarKind.DOUBLE),
            Map.entry("text", ScalarKind.TEXT),
            Map.entry("clob", ScalarKind.TEXT),
            Map.entry("blob", ScalarKind.BLOB),
            Map.entry("date", ScalarKind.DATE));

    private static final Map<String, TemporalKind> TEMPORALS = Map.of(
            "time", TemporalKind.TIME,
            "timestamp", TemporalKind.TIMESTAMP,
            "datetime", TemporalKind.TIMESTAMP,
            "timestamp without time zone", TemporalKind.TIMESTAMP);

    private static final Map<String, SizedKind> STRINGS = Map.of(
            "char", SizedKind.CHAR,
            "nchar", SizedKind.CHAR,
            "character", SizedKind.CHAR,
            "varchar", SizedKind.VARCHAR,
            "nvarchar", SizedKind.VARCHAR,
            "varchar2", SizedKind.VARCHAR,
            "nvarchar2", SizedKind.VARCHAR,
            "character varying", SizedKind.VARCHAR);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** @param spelling empty for a column without a type */
    ColumnType read(String spelling) {
        var declared = BLANKS.matcher(spelling.strip()).replaceAll(" ");
        return logical(declared.toLowerCase(Locale.ROOT)).orElseGet(() -> NativeTypes.of(declared, Engine.SQLITE));
    }

    private static Optional<ColumnType> logical(String declared) {
        var open = declared.indexOf('(');
        var name = (open < 0 ? declared : declared.substring(0, open)).strip();
        var temporal = TEMPORALS.get(name);
        if (temporal != null) {
            // The name is all that our spelling keeps of it.
            return Optional.of(new ColumnType.Temporal(temporal, ColumnType.Temporal.DEFAULT_PRECISION));
        }
        if (open < 0) {
            return Optional.ofNullable(SCALARS.get(name)).map(ColumnType.Scalar::new);
        }
        var arguments = declared.substring(open + 1, declared.length() - 1).split(",", -1);
        try {
            return withArguments(name, arguments);
        } catch (NumberFormatException | InvalidMigrationException e) {
            // SQLite takes any numbers there, and ignores them.
            return Optional.empty();
        }
    }

    private static Optional<ColumnType> withArguments(String name, String... arguments) {
        var first = Integer.parseInt(arguments[0].strip());
        var second = arguments.length > 1 ? Integer.parseInt(arguments[1].strip()) : 0;
        var string = STRINGS.get(name);
        if (string != null && arguments.length == 1) {
            return Optional.of(new ColumnType.Sized(string, first));
        }
        return name.equals("decimal") || name.equals("numeric")
                ? Optional.of(new ColumnType.Decimal(first, second))
                : Optional.empty();
    }
}
