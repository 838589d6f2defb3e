package dev.covet.migrations.entity;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.TemporalKind;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hibernate.Length;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.BasicValue;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicPluralType;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;
import org.hibernate.type.descriptor.jdbc.UuidAsBinaryJdbcType;

/**
 * Logical types of mapped columns: the one whose spelling on the engine Hibernate reads and writes as its own, so that the
 * same attribute has the same type on every engine wherever Hibernate lets it.
 */
final class ColumnTypes {

    private static final Pattern ARGUMENT = Pattern.compile("\\((\\d+)\\)");

    /** The most bytes that MySQL and MariaDB hold in a varbinary. */
    private static final int LONGEST_VARBINARY = 65_535;

    /** Up to here a floating point number is of single precision. */
    private static final int SINGLE_PRECISION = 24;

    /** SQLite has one kind of text; only of this name Hibernate's validation takes it for long ones. */
    private static final ColumnType LONG_TEXT = new ColumnType.Native(SqlText.of(Map.of(
            Engine.POSTGRESQL, "text", Engine.MYSQL, "longtext", Engine.MARIADB, "longtext", Engine.SQLITE, "clob")));

    /** Large objects are told by a number on PostgreSQL; Hibernate means them there by {@code @Lob}. */
    private static final ColumnType LARGE_TEXT = new ColumnType.Native(SqlText.of(Map.of(
            Engine.POSTGRESQL, "oid", Engine.MYSQL, "longtext", Engine.MARIADB, "longtext", Engine.SQLITE, "clob")));

    private static final ColumnType LARGE_BYTES = new ColumnType.Native(SqlText.of(Map.of(
            Engine.POSTGRESQL, "oid", Engine.MYSQL, "longblob", Engine.MARIADB, "longblob", Engine.SQLITE, "blob")));

    private final Metadata metadata;
    private final Engine engine;

    ColumnTypes(Metadata metadata, Engine engine) {
        this.metadata = metadata;
        this.engine = engine;
    }

    /** The type that Hibernate derives from the attribute. */
    ColumnType of(org.hibernate.mapping.Column column) {
        var mapping = mappingOf(column);
        var spelling = column.getSqlType(metadata);
        if (mapping instanceof BasicPluralType<?, ?> plural) {
            return array(plural, column, spelling);
        }
        return isShort(column, mapping) ? bytes(sizeOf(column), spelling) : of(mapping, sizeOf(column), spelling);
    }

    /** SQLite has one type for bytes, so that Hibernate takes all that have a length for large objects there. */
    private boolean isShort(org.hibernate.mapping.Column column, JdbcMapping mapping) {
        return engine == Engine.SQLITE
                && column.getLength() != null
                && mapping.getJdbcType().getDefaultSqlTypeCode() == SqlTypes.BLOB
                && !(column.getValue() instanceof BasicValue value && value.isLob());
    }

    private Size sizeOf(org.hibernate.mapping.Column column) {
        return column.getColumnSize(metadata.getDatabase().getDialect(), metadata);
    }

    /** How Hibernate itself would spell the type of the column, had nobody given a definition. */
    String derivedSpelling(org.hibernate.mapping.Column column) {
        return spelling(mappingOf(column), sizeOf(column));
    }

    JdbcMapping mappingOf(org.hibernate.mapping.Column column) {
        return column.getValue().getSelectableType(metadata, column.getTypeIndex());
    }

    private String spelling(JdbcMapping mapping, Size size) {
        var registry = metadata.getDatabase().getTypeConfiguration().getDdlTypeRegistry();
        var descriptor = registry.getDescriptor(mapping.getJdbcType().getDdlTypeCode());
        return descriptor == null ? "" : descriptor.getTypeName(size, (BasicType<?>) mapping, registry);
    }

    private ColumnType of(JdbcMapping mapping, Size size, String spelling) {
        var jdbcType = mapping.getJdbcType();
        if (jdbcType instanceof JsonJdbcType || jdbcType.getDefaultSqlTypeCode() == SqlTypes.JSON) {
            return spelling.equals("json") && engine == Engine.POSTGRESQL
                    ? nativeType(spelling)
                    : scalar(ScalarKind.JSON);
        }
        if (jdbcType instanceof UuidAsBinaryJdbcType) {
            return scalar(ScalarKind.UUID);
        }
        var values = EnumValues.of(mapping);
        return values.isEmpty()
                ? byCode(jdbcType.getDefaultSqlTypeCode(), size, spelling)
                : new ColumnType.Enumerated(values);
    }

    private ColumnType byCode(int code, Size size, String spelling) {
        return switch (code) {
            case SqlTypes.BOOLEAN, SqlTypes.BIT -> scalar(ScalarKind.BOOLEAN);
            case SqlTypes.TINYINT, SqlTypes.SMALLINT -> scalar(ScalarKind.SMALLINT);
            case SqlTypes.INTEGER -> scalar(ScalarKind.INTEGER);
            case SqlTypes.BIGINT -> scalar(ScalarKind.BIGINT);
            case SqlTypes.FLOAT, SqlTypes.REAL, SqlTypes.DOUBLE -> floatingPoint(size);
            case SqlTypes.NUMERIC, SqlTypes.DECIMAL -> decimal(size, spelling);
            case SqlTypes.CHAR, SqlTypes.NCHAR -> new ColumnType.Sized(SizedKind.CHAR, length(size, 1));
            case SqlTypes.VARCHAR,
                    SqlTypes.NVARCHAR,
                    SqlTypes.LONGVARCHAR,
                    SqlTypes.LONGNVARCHAR,
                    SqlTypes.LONG32VARCHAR,
                    SqlTypes.LONG32NVARCHAR -> spelling.equals("clob") ? LONG_TEXT : characters(spelling);
            case SqlTypes.CLOB, SqlTypes.NCLOB ->
                spelling.equals("oid") || spelling.equals("clob") ? LARGE_TEXT : scalar(ScalarKind.TEXT);
            case SqlTypes.BINARY -> new ColumnType.Sized(SizedKind.BINARY, length(size, Length.DEFAULT));
            case SqlTypes.VARBINARY -> bytes(size, spelling);
            case SqlTypes.LONGVARBINARY, SqlTypes.LONG32VARBINARY, SqlTypes.BLOB -> large(spelling);
            case SqlTypes.UUID -> scalar(ScalarKind.UUID);
            default -> temporal(code, size, spelling);
        };
    }

    private ColumnType temporal(int code, Size size, String spelling) {
        return switch (code) {
            case SqlTypes.DATE -> scalar(ScalarKind.DATE);
            case SqlTypes.TIME, SqlTypes.TIME_UTC -> temporal(TemporalKind.TIME, size, spelling);
            case SqlTypes.TIMESTAMP -> temporal(TemporalKind.TIMESTAMP, size, spelling);
            // MySQL's and MariaDB's own type for it ends in 2038 and depends on the session's time zone, so Hibernate
            // keeps UTC in the type without a zone there.
            case SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE ->
                temporal(
                        spelling.startsWith("datetime") ? TemporalKind.TIMESTAMP : TemporalKind.TIMESTAMPTZ,
                        size,
                        spelling);
            case SqlTypes.DURATION -> decimal(size, spelling);
            case SqlTypes.SQLXML -> spelling.equals("clob") ? LONG_TEXT : xml(spelling);
            default -> nativeType(spelling);
        };
    }

    private ColumnType xml(String spelling) {
        return spelling.equals("longtext") ? scalar(ScalarKind.TEXT) : nativeType(spelling);
    }

    /** No engine keeps more than microseconds. */
    private static ColumnType temporal(TemporalKind kind, Size size, String spelling) {
        var byDefault = Objects.requireNonNullElse(size.getPrecision(), ColumnType.Temporal.DEFAULT_PRECISION);
        var precision = argument(spelling).orElse(byDefault);
        return new ColumnType.Temporal(kind, Math.min(precision, ColumnType.Temporal.DEFAULT_PRECISION));
    }

    private static ColumnType floatingPoint(Size size) {
        var precision = size.getPrecision();
        return scalar(precision != null && precision <= SINGLE_PRECISION ? ScalarKind.REAL : ScalarKind.DOUBLE);
    }

    private ColumnType decimal(Size size, String spelling) {
        var precision = size.getPrecision();
        var scale = size.getScale();
        return precision == null || scale == null || scale < 0 || scale > precision
                ? nativeType(spelling)
                : new ColumnType.Decimal(precision, scale);
    }

    private static ColumnType characters(String spelling) {
        var length = argument(spelling);
        if (length.isPresent() && spelling.startsWith("varchar") && !meansLong(length.getAsInt())) {
            return new ColumnType.Sized(SizedKind.VARCHAR, length.getAsInt());
        }
        return scalar(ScalarKind.TEXT);
    }

    /** Hibernate's constants for texts of any length; what each engine makes of them differs. */
    private static boolean meansLong(int length) {
        return length == Length.LONG || length == Length.LONG16 || length == Length.LONG32;
    }

    private static ColumnType bytes(Size size, String spelling) {
        var length = length(size, Length.DEFAULT);
        return length > LONGEST_VARBINARY || meansLong(length)
                ? large(spelling)
                : new ColumnType.Sized(SizedKind.VARBINARY, length);
    }

    private static ColumnType large(String spelling) {
        return spelling.equals("oid") ? LARGE_BYTES : scalar(ScalarKind.BLOB);
    }

    /** Where there are no arrays Hibernate keeps them as JSON, and where there is no JSON as serialized objects. */
    private ColumnType array(BasicPluralType<?, ?> plural, org.hibernate.mapping.Column column, String spelling) {
        return switch (plural.getJdbcType().getDefaultSqlTypeCode()) {
            case SqlTypes.ARRAY, SqlTypes.JSON, SqlTypes.JSON_ARRAY, SqlTypes.VARBINARY -> {
                var element = plural.getElementType();
                var size = metadata.getDatabase()
                        .getDialect()
                        .getSizeStrategy()
                        .resolveSize(
                                element.getJdbcType(),
                                element.getJdbcJavaType(),
                                column.getPrecision(),
                                column.getScale(),
                                column.getLength());
                yield new ColumnType.Array(of(element, size, spelling(element, size)));
            }
            default -> nativeType(spelling);
        };
    }

    private static int length(Size size, int byDefault) {
        var length = Objects.requireNonNullElse(size.getLength(), (long) byDefault);
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    private static OptionalInt argument(String spelling) {
        var matcher = ARGUMENT.matcher(spelling);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static ColumnType scalar(ScalarKind kind) {
        return new ColumnType.Scalar(kind);
    }

    private ColumnType nativeType(String spelling) {
        // As the engine's catalogue will show it.
        return new ColumnType.Native(SqlText.of(Map.of(engine, spelling.toLowerCase(Locale.ROOT))));
    }
}
