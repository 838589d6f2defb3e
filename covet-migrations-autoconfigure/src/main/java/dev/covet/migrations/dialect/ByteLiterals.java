package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SizedKind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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
}
