package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.SqlText;
import java.util.Locale;

/** A default that is bytes: a text where a migration file would give one for them, else hexadecimal digits. */
record ByteDefault(ColumnType type, String hex) {

    private static final int UUID_DIGITS = 32;

    ColumnDefault value() {
        if (ByteLiterals.isUuid(type) && hex.length() == UUID_DIGITS) {
            return new ColumnDefault.OfText(ByteLiterals.uuid(hex.toLowerCase(Locale.ROOT)));
        }
        return ByteLiterals.isBytes(type)
                ? ByteLiterals.text(unpadded())
                        .<ColumnDefault>map(ColumnDefault.OfText::new)
                        .orElseGet(this::digits)
                : digits();
    }

    /** The engine fills up values of a fixed length with zeros, whoever wrote them. */
    private String unpadded() {
        var isFixed = type instanceof ColumnType.Sized sized && sized.kind() == SizedKind.BINARY;
        return isFixed ? hex.replaceFirst("(?:00)+$", "") : hex;
    }

    private ColumnDefault digits() {
        return new ColumnDefault.OfExpression(SqlText.of("X'" + hex.toUpperCase(Locale.ROOT) + "'"));
    }
}
