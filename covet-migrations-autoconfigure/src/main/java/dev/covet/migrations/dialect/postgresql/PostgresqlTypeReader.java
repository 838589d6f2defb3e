package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.TemporalKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's spelling of types: that of its catalogue, and every synonym that it accepts. */
final class PostgresqlTypeReader {

    /** A name of one or several words, arguments in its middle or at its end, and the brackets of an array. */
    private static final Pattern SYNTAX = Pattern.compile(
            "([a-z_][a-z0-9_.]*(?: [a-z]+)*) ?(?:\\((-?[0-9]{1,9}(?:, ?-?[0-9]{1,9})*)\\))?((?: [a-z]+)*)((?: ?\\[[0-9]*\\])*)");

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private static final Map<String, ScalarKind> SCALARS = Map.ofEntries(
            Map.entry("boolean", ScalarKind.BOOLEAN),
            Map.entry("smallint", ScalarKind.SMALLINT),
            Map.entry("integer", ScalarKind.INTEGER),
            Map.entry("bigint", ScalarKind.BIGINT),
            Map.entry("real", ScalarKind.REAL),
            Map.entry("double precision", ScalarKind.DOUBLE),
            Map.entry("text", ScalarKind.TEXT),
            Map.entry("bytea", ScalarKind.BLOB),
            Map.entry("date", ScalarKind.DATE),
            Map.entry("uuid", ScalarKind.UUID),
            Map.entry("jsonb", ScalarKind.JSON));

    private static final Map<String, TemporalKind> TEMPORALS = Map.of(
            "time without time zone", TemporalKind.TIME,
            "timestamp without time zone", TemporalKind.TIMESTAMP,
            "timestamp with time zone", TemporalKind.TIMESTAMPTZ);

    private static final int LARGEST_REAL = 24;

    ColumnType read(String spelling) {
        var syntax = SYNTAX.matcher(spelling.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!syntax.matches()) {
            // Quoted names, above all: their letter case and blanks mean something.
            return NativeTypes.of(spelling.strip(), Engine.POSTGRESQL);
        }
        var words = (syntax.group(1) + syntax.group(3)).strip();
        var name = SYNONYMS.getOrDefault(words, words);
        var arguments = arguments(syntax.group(2));
        var logical = logical(name, arguments);
        var isArray = !syntax.group(4).isEmpty();
        if (logical != null) {
            return isArray ? new ColumnType.Array(logical) : logical;
        }
        // The engine keeps neither the number of dimensions nor their lengths.
        return NativeTypes.of(canonical(name, arguments) + (isArray ? "[]" : ""), Engine.POSTGRESQL);
    }

    private static @Nullable ColumnType logical(String name, List<Integer> arguments) {
        var scalar = SCALARS.get(name);
        if (scalar != null) {
            return arguments.isEmpty() ? new ColumnType.Scalar(scalar) : null;
        }
        var temporal = TEMPORALS.get(name);
        if (temporal != null) {
            return new ColumnType.Temporal(temporal, first(arguments, ColumnType.Temporal.DEFAULT_PRECISION));
        }
        return switch (name) {
            case "float" ->
                new ColumnType.Scalar(first(arguments, 53) <= LARGEST_REAL ? ScalarKind.REAL : ScalarKind.DOUBLE);
            case "character" -> new ColumnType.Sized(SizedKind.CHAR, first(arguments, 1));
            case "character varying" ->
                arguments.isEmpty() ? null : new ColumnType.Sized(SizedKind.VARCHAR, arguments.get(0));
            case "numeric" -> decimal(arguments);
            default -> null;
        };
    }

    /** None without arguments, when the number may have any digits; nor where the scale is negative or above the precision. */
    private static @Nullable ColumnType decimal(List<Integer> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        var precision = arguments.get(0);
        var scale = arguments.size() > 1 ? arguments.get(1) : 0;
        return scale < 0 || scale > precision ? null : new ColumnType.Decimal(precision, scale);
    }

    /** As the catalogue spells it: with the arguments in the middle of a name with a time zone, and before it otherwise. */
    private static String canonical(String name, List<Integer> arguments) {
        var complete = name.equals("bit") && arguments.isEmpty() ? List.of(1) : arguments;
        if (complete.isEmpty()) {
            return name;
        }
        var list =
                "(" + String.join(",", complete.stream().map(Object::toString).toList()) + ")";
        var zone = name.indexOf(" with");
        return zone < 0 ? name + list : name.substring(0, zone) + list + name.substring(zone);
    }

    private static int first(List<Integer> arguments, int otherwise) {
        return arguments.isEmpty() ? otherwise : arguments.get(0);
    }

    private static List<Integer> arguments(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
    }
}
