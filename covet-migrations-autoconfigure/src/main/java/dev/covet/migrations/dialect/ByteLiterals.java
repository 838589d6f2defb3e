package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Texts of migration files that stand for bytes in the database, as hexadecimal digits. */
public final class ByteLiterals {

    private ByteLiterals() {}

    /** Whether columns of the type hold bytes. */
    public static boolean isBytes(ColumnType type) {
        return (type instanceof ColumnType.Sized sized
                        && (sized.kind() == SizedKind.BINARY || sized.kind() == SizedKind.VARBINARY))
                || (type instanceof ColumnType.Scalar scalar && scalar.kind() == ScalarKind.BLOB);
    }

    public static boolean isUuid(ColumnType type) {
        return type instanceof ColumnType.Scalar scalar && scalar.kind() == ScalarKind.UUID;
    }

    /** The bytes of {@code text} in UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sixteen bytes of a UUID, most significant first. */
    public static String uuidHex(String text) {
        try {
            return UUID.fromString(text).toString().replace("-", "");
        } catch (IllegalArgumentException e) {
            var problem = new Problem(
                    "'" + text + "' is no UUID.",
                    "Write it like 123e4567-e89b-12d3-a456-426614174000, or give a 'defaultExpression'.");
            throw new InvalidMigrationException(List.of(problem), e);
        }
    }

    /** The UUID of up to sixteen bytes in hexadecimal digits; zeros that are missing at its end are added. */
    public static String uuid(String hex) {
        var digits = (hex + "0".repeat(32)).substring(0, Math.max(32, hex.length()));
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }

    /** The text that the bytes are in UTF-8; empty when they are none, or one that no SQL text can hold. */
    public static Optional<String> text(String hex) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
