package dev.covet.migrations.dialect.mysqlfamily;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.TemporalKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the spelling of types on MySQL and MariaDB: what {@link MysqlTypes} writes becomes a logical type again, everything
 * else a native one in the shortest spelling that means the same.
 */
final class MysqlTypeReader {

    /** A name, arguments without a text among them, and what follows them, such as {@code unsigned}. */
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9_ ]+?)\\s*(?:\\(([0-9, ]+)\\))?((?: unsigned| signed| zerofill)*)");

    /** People, and Hibernate, leave a space before the parenthesis. */
    private static final Pattern ENUMERATION = Pattern.compile("(?is)enum\\s*\\((.*)\\)");

    private static final Set<String> WITH_WIDTH = Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "year");

    private final Engine engine;
    private final MysqlUuid uuid;

    MysqlTypeReader(Engine engine, MysqlUuid uuid) {
        this.engine = engine;
        this.uuid = uuid;
    }

    ColumnType read(String spelling) {
        var text = spelling.strip();
        var enumerated = enumerated(text);
        if (enumerated.isPresent()) {
            return enumerated.get();
        }
        var shape = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (!shape.matches()) {
            return NativeTypes.of(text, engine);
        }
        var name = MysqlTypeNames.usual(shape.group(1).strip());
        var arguments = arguments(shape.group(2));
        var type = logical(name, arguments, shape.group(3));
        return type != null ? type : NativeTypes.of(name + spelt(name, arguments, shape.group(3)), engine);
    }

    /** What follows a type's name, without what goes without saying. */
    private static String spelt(String name, List<Integer> arguments, String attributes) {
        if (name.equals("bit") && arguments.isEmpty()) {
            return "(1)";
        }
        // A width says how many digits a client shall show; it has a meaning only together with zerofill.
        var isWidth = WITH_WIDTH.contains(name) && !attributes.endsWith("zerofill");
        return arguments.isEmpty() || isWidth
                ? attributes
                : arguments.stream().map(String::valueOf).collect(joining(",", "(", ")")) + attributes;
    }

    private @Nullable ColumnType logical(String name, List<Integer> arguments, String attributes) {
        if (!attributes.isEmpty()) {
            return null;
        }
        if (isUuid(name, arguments)) {
            return new ColumnType.Scalar(ScalarKind.UUID);
        }
        if (name.equals("tinyint") && arguments.equals(List.of(1))) {
            return new ColumnType.Scalar(ScalarKind.BOOLEAN);
        }
        var scalar = scalar(name, arguments);
        return scalar != null ? new ColumnType.Scalar(scalar) : withArguments(name, arguments);
    }

    private boolean isUuid(String name, List<Integer> arguments) {
        return uuid == MysqlUuid.BYTES
                ? name.equals("binary") && arguments.equals(List.of(16))
                : name.equals(uuid.type());
    }

    private static @Nullable ScalarKind scalar(String name, List<Integer> arguments) {
        return switch (name) {
            case "boolean" -> ScalarKind.BOOLEAN;
            case "smallint" -> ScalarKind.SMALLINT;
            case "int" -> ScalarKind.INTEGER;
            case "bigint" -> ScalarKind.BIGINT;
            // One argument is a number of bits, two are a format.
            case "float" -> arguments.size() == 2 ? null : isReal(arguments) ? ScalarKind.REAL : ScalarKind.DOUBLE;
            case "double" -> arguments.isEmpty() ? ScalarKind.DOUBLE : null;
            case "longtext" -> ScalarKind.TEXT;
            case "longblob" -> ScalarKind.BLOB;
            case "date" -> ScalarKind.DATE;
            case "json" -> ScalarKind.JSON;
            default -> null;
        };
    }

    private static boolean isReal(List<Integer> bits) {
        return bits.isEmpty() || bits.get(0) <= 24;
    }

    private static @Nullable ColumnType withArguments(String name, List<Integer> arguments) {
        return switch (name) {
            case "decimal" -> decimal(arguments);
            case "char" -> sized(SizedKind.CHAR, arguments);
            case "varchar" -> sized(SizedKind.VARCHAR, arguments);
            case "binary" -> sized(SizedKind.BINARY, arguments);
            case "varbinary" -> sized(SizedKind.VARBINARY, arguments);
            case "time" -> temporal(TemporalKind.TIME, arguments);
            case "datetime" -> temporal(TemporalKind.TIMESTAMP, arguments);
            case "timestamp" -> temporal(TemporalKind.TIMESTAMPTZ, arguments);
            default -> null;
        };
    }

    private static ColumnType decimal(List<Integer> arguments) {
        var precision = first(arguments, 10);
        return new ColumnType.Decimal(precision, arguments.size() > 1 ? arguments.get(1) : 0);
    }

    private static @Nullable ColumnType sized(SizedKind kind, List<Integer> arguments) {
        var length = first(arguments, 1);
        return length < 1 ? null : new ColumnType.Sized(kind, length);
    }

    private static @Nullable ColumnType temporal(TemporalKind kind, List<Integer> arguments) {
        var precision = first(arguments, 0);
        return precision > ColumnType.Temporal.DEFAULT_PRECISION ? null : new ColumnType.Temporal(kind, precision);
    }

    private static int first(List<Integer> arguments, int otherwise) {
        return arguments.isEmpty() ? otherwise : arguments.get(0);
    }

    private static List<Integer> arguments(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(number -> Integer.valueOf(number.strip()))
                        .toList();
    }

    private static Optional<ColumnType> enumerated(String text) {
        var shape = ENUMERATION.matcher(text);
        return shape.matches() ? QuotedStrings.list(shape.group(1)).map(ColumnType.Enumerated::new) : Optional.empty();
    }
}
