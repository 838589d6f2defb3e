package dev.covet.migrations.backup.mysqlfamily;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values of a column are read as bytes, and written again, without loss and whatever driver and connection do to dates,
 * numbers and characters.
 */
enum ValueForm {
    /** Characters, read as UTF-8. */
    TEXT {
        @Override
        String read(String column) {
            return column;
        }

        @Override
        String parameter() {
            return "CONVERT(? USING utf8mb4)";
        }
    },
    /** Characters that the engine gives as bytes. */
    JSON {
        @Override
        String read(String column) {
            return "CAST(" + column + " AS CHAR)";
        }

        @Override
        String parameter() {
            return "CONVERT(? USING utf8mb4)";
        }
    },
    /** As they are; of geometries the engine's own form, which it takes back. */
    BYTES {
        @Override
        String read(String column) {
            return column;
        }
    },
    /** Numbers and moments, as the server writes them. */
    WORDS {
        @Override
        String read(String column) {
            return "CAST(" + column + " AS CHAR)";
        }

        @Override
        void bind(PreparedStatement statement, int position, byte @Nullable [] value) throws SQLException {
            bindWords(statement, position, value);
        }
    },
    /** Read as numbers of twice the precision: the server shows single ones with six digits only. */
    FLOAT {
        @Override
        String read(String column) {
            return "CAST(CAST(" + column + " AS DOUBLE) AS CHAR)";
        }

        @Override
        void bind(PreparedStatement statement, int position, byte @Nullable [] value) throws SQLException {
            bindWords(statement, position, value);
        }
    },
    /** Bits, as one number. */
    BITS {
        @Override
        String read(String column) {
            return "CAST(CAST(" + column + " AS UNSIGNED) AS CHAR)";
        }

        @Override
        String parameter() {
            return "CAST(? AS UNSIGNED)";
        }

        @Override
        void bind(PreparedStatement statement, int position, byte @Nullable [] value) throws SQLException {
            bindWords(statement, position, value);
        }
    };

    private static final Set<String> BINARY = Set.of(
            "binary",
            "varbinary",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "vector",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");

    /** @param hasCharacterSet whether the catalogue names one for the column */
    static ValueForm of(String dataType, boolean hasCharacterSet) {
        var type = dataType.toLowerCase(Locale.ROOT);
        if (type.equals("json")) {
            return JSON;
        }
        if (hasCharacterSet) {
            return TEXT;
        }
        if (BINARY.contains(type)) {
            return BYTES;
        }
        return switch (type) {
            case "bit" -> BITS;
            case "float" -> FLOAT;
            default -> WORDS;
        };
    }

    /** The expression that is selected. */
    abstract String read(String column);

    /** What stands for a value in an insert. */
    String parameter() {
        return "?";
    }

    void bind(PreparedStatement statement, int position, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARBINARY);
        } else {
            statement.setBytes(position, value);
        }
    }

    private static void bindWords(PreparedStatement statement, int position, byte @Nullable [] value)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            statement.setString(position, new String(value, StandardCharsets.US_ASCII));
        }
    }
}
