package dev.covet.migrations.test;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.TemporalKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Literals of each type, the most telling one first; they differ from row to row.
 *
 * @param number of the row, from 0
 */
record TypicalValues(Dialect dialect, int number) implements ColumnTypeVisitor<List<String>> {

    /** What gets lost where somebody takes short cuts: quotes, backslashes, ends of lines, letters beyond ASCII. */
    private static final String AWKWARD = " O'Br\\n \u00fc\u4e2d\"%_\n;";

    private static final int MOST_DIGITS = 9;

    @Override
    public List<String> visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> number % 2 == 0 ? List.of("TRUE", "FALSE") : List.of("FALSE", "TRUE");
            case SMALLINT, INTEGER, BIGINT -> List.of(String.valueOf(number + 1), String.valueOf(number), "-7");
            case REAL -> List.of(number + ".5");
            case DOUBLE -> List.of(number + ".1", "-0.25");
            case TEXT -> List.of(text(Integer.MAX_VALUE), text(2), json(), literal("a"));
            case BLOB -> List.of(bytes(Integer.MAX_VALUE));
            case DATE -> List.of(literal("2026-02-0" + (number % 9 + 1)), literal("1999-12-31"));
            case UUID -> uuid();
            case JSON -> List.of(json());
        };
    }

    @Override
    public List<String> visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR -> List.of(literal(String.valueOf((char) ('a' + number % 26))));
            case VARCHAR -> List.of(text(type.length()), literal(ascii(type.length())), json());
            case BINARY -> List.of(fixedBytes(type.length()));
            case VARBINARY -> List.of(bytes(type.length()));
        };
    }

    @Override
    public List<String> visitDecimal(ColumnType.Decimal type) {
        var digits = Math.min(MOST_DIGITS, type.precision());
        var unscaled = BigInteger.valueOf(1_234_507L + number).mod(BigInteger.TEN.pow(digits));
        return List.of(new BigDecimal(unscaled, type.scale()).toPlainString(), String.valueOf(number % 10), "0");
    }

    @Override
    public List<String> visitTemporal(ColumnType.Temporal type) {
        var fraction = type.precision() == 0 ? "" : "." + "120450".substring(0, type.precision());
        var time = "10:11:1" + number % 10 + fraction;
        if (type.kind() == TemporalKind.TIME) {
            return List.of(literal(time));
        }
        var zone = type.kind() == TemporalKind.TIMESTAMPTZ && dialect.engine() == Engine.POSTGRESQL ? "+00" : "";
        return List.of(
                literal("2026-02-03 " + time + zone),
                literal("2001-02-03 " + time + zone),
                literal("2031-02-03 " + time + zone));
    }

    @Override
    public List<String> visitEnumerated(ColumnType.Enumerated type) {
        var values = type.values();
        return Stream.iterate(0, i -> i + 1)
                .limit(values.size())
                .map(i -> literal(values.get((number + i) % values.size())))
                .toList();
    }

    @Override
    public List<String> visitArray(ColumnType.Array type) {
        return List.of("'{1,2}'", "'[1, 2]'", "'{}'", "'[]'");
    }

    /** What the engine makes of it can only be tried. */
    @Override
    public List<String> visitNative(ColumnType.Native type) {
        var values = new ArrayList<>(List.of(
                literal(String.valueOf(number + 1)),
                literal("a" + number),
                literal("2026-02-0" + (number % 9 + 1)),
                literal("10:11:12"),
                literal("{}"),
                literal("127.0.0." + (number + 1)),
                literal("1 day"),
                literal("[1,5)"),
                literal("(1,2)"),
                literal("<a/>"),
                "X'0" + (number + 1) % 10 + "'",
                "ST_GeomFromText('POINT(1 1)')"));
        if (dialect.engine() == Engine.POSTGRESQL) {
            type.spelling()
                    .on(dialect.engine())
                    .ifPresent(spelling -> values.add("(enum_range(NULL::" + spelling + "))[1]"));
        }
        return values;
    }

    private List<String> uuid() {
        var text = "0b0f1a2e-4c1d-4e5f-8a9b-0000000000%02d".formatted(number);
        var hex = "X'" + ByteLiterals.uuidHex(text) + "'";
        return switch (dialect.engine()) {
            case POSTGRESQL, MARIADB -> List.of(literal(text), hex);
            case MYSQL, SQLITE -> List.of(hex, literal(text));
        };
    }

    private String json() {
        return literal("{\"a\": [" + number + ", null, \"\u00fc\"]}");
    }

    private String text(int length) {
        var text = ascii(length) + AWKWARD;
        return literal(text.substring(0, Math.min(length, text.length())));
    }

    /** Begins with what tells it from other rows'. */
    private String ascii(int length) {
        var text = Integer.toString(number, Character.MAX_RADIX) + " words";
        return text.substring(0, Math.min(length, text.length()));
    }

    private String bytes(int length) {
        return bytes("%02x00ff27".formatted(number), length);
    }

    private String fixedBytes(int length) {
        return bytes("%02x00ff27".formatted(number) + "ab".repeat(length), length);
    }

    private String bytes(String hex, int length) {
        var digits = hex.substring(0, (int) Math.min(2L * length, hex.length()));
        return dialect.engine() == Engine.POSTGRESQL ? "'\\x" + digits + "'" : "X'" + digits + "'";
    }

    private String literal(String text) {
        return dialect.literal(text);
    }
}
