package dev.covet.migrations.diff;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which change of type is how safe, from a table of all pairs. {@code W}, {@code N}, {@code U} and {@code X} are the meanings
 * of {@link TypeChange}; a {@code ?} depends on lengths and precisions: widening when everything fits, else narrowing.
 */
public final class TypeChanges {

    // docs/differences.md shows the same table; a test holds them together.
    static final String TABLE = """
            from \\ to   bool small int  big  real dbl  dec  char vchr text bin  vbin blob date time ts   tstz uuid json enum
            boolean     W    X    U    X    X    X    X    U    U    U    X    X    X    X    X    X    X    X    X    U
            smallint    X    W    W    W    W    W    ?    N    ?    W    X    X    X    X    X    X    X    X    X    U
            integer     U    N    W    W    N    W    ?    N    ?    W    X    X    X    X    X    X    X    X    X    U
            bigint      X    N    N    W    N    N    ?    N    ?    W    X    X    X    X    X    X    X    X    X    U
            real        X    N    N    N    W    W    N    U    U    U    X    X    X    X    X    X    X    X    X    U
            double      X    N    N    N    N    W    N    U    U    U    X    X    X    X    X    X    X    X    X    U
            decimal     X    ?    ?    ?    N    N    ?    N    ?    W    X    X    X    X    X    X    X    X    X    U
            char        U    U    U    U    U    U    U    ?    ?    W    U    U    U    U    U    U    U    U    U    N
            varchar     U    U    U    U    U    U    U    N    ?    W    U    U    U    U    U    U    U    U    U    N
            text        U    U    U    U    U    U    U    N    N    W    U    U    U    U    U    U    U    U    U    N
            binary      X    X    X    X    X    X    X    U    U    U    U    ?    W    X    X    X    X    X    X    U
            varbinary   X    X    X    X    X    X    X    U    U    U    U    ?    W    X    X    X    X    X    X    U
            blob        X    X    X    X    X    X    X    U    U    U    U    N    W    X    X    X    X    X    X    U
            date        X    X    X    X    X    X    X    U    U    U    X    X    X    W    X    W    U    X    X    U
            time        X    X    X    X    X    X    X    U    U    U    X    X    X    X    ?    X    X    X    X    U
            timestamp   X    X    X    X    X    X    X    U    U    U    X    X    X    N    U    ?    U    X    X    U
            timestamptz X    X    X    X    X    X    X    U    U    U    X    X    X    U    U    U    ?    X    X    U
            uuid        X    X    X    X    X    X    X    U    U    U    X    X    X    X    X    X    X    W    X    U
            json        U    U    U    U    U    U    U    U    N    W    X    X    X    X    X    X    X    X    W    U
            enum        U    U    U    U    U    U    U    N    ?    W    U    U    U    U    U    U    U    U    U    ?
            """;

    private static final List<String> TEXTS = List.of("char", "varchar", "text", "enum");

    private static final Map<String, Map<String, Character>> CELLS = cells();

    private TypeChanges() {}

    /** What it means that a column of type {@code from} becomes one of the other type {@code to}. */
    public static TypeChange between(ColumnType from, ColumnType to) {
        if (from.equals(to)) {
            return TypeChange.WIDENING;
        }
        // Engines that have arrays convert them element by element.
        if (from instanceof ColumnType.Array one && to instanceof ColumnType.Array other) {
            return between(one.element(), other.element());
        }
        if (isArrayBesideOther(from, to) || isArrayBesideOther(to, from)) {
            return TypeChange.IMPOSSIBLE;
        }
        var row = CELLS.get(from.accept(KIND));
        var cell = row == null ? null : row.get(to.accept(KIND));
        if (cell == null) {
            return TypeChange.UNSAFE;
        }
        return switch (cell) {
            case 'W' -> TypeChange.WIDENING;
            case 'N' -> TypeChange.NARROWING;
            case '?' -> TypeFit.fits(from, to) ? TypeChange.WIDENING : TypeChange.NARROWING;
            case 'X' -> TypeChange.IMPOSSIBLE;
            default -> TypeChange.UNSAFE;
        };
    }

    /** Whether one is a list and the other neither that nor a text, which can hold anything. */
    private static boolean isArrayBesideOther(ColumnType one, ColumnType other) {
        return one instanceof ColumnType.Array
                && !(other instanceof ColumnType.Array || other instanceof ColumnType.Native)
                && !TEXTS.contains(other.accept(KIND));
    }

    private static Map<String, Map<String, Character>> cells() {
        var rows = new ArrayList<List<String>>();
        var names = new ArrayList<String>();
        TABLE.lines().skip(1).forEach(line -> {
            var words = List.of(line.strip().split(" +"));
            names.add(words.get(0));
            rows.add(words.subList(1, words.size()));
        });
        var cells = new HashMap<String, Map<String, Character>>();
        for (var row = 0; row < names.size(); row++) {
            var byTarget = new HashMap<String, Character>();
            for (var column = 0; column < names.size(); column++) {
                byTarget.put(names.get(column), rows.get(row).get(column).charAt(0));
            }
            cells.put(names.get(row), byTarget);
        }
        return cells;
    }

    /** The row and column of a type; arrays and native types have none. */
    private static final ColumnTypeVisitor<String> KIND = new ColumnTypeVisitor<>() {

        @Override
        public String visitScalar(ColumnType.Scalar type) {
            return type.toString();
        }

        @Override
        public String visitSized(ColumnType.Sized type) {
            return beforeParenthesis(type);
        }

        @Override
        public String visitDecimal(ColumnType.Decimal type) {
            return beforeParenthesis(type);
        }

        @Override
        public String visitTemporal(ColumnType.Temporal type) {
            return beforeParenthesis(type);
        }

        @Override
        public String visitEnumerated(ColumnType.Enumerated type) {
            return "enum";
        }

        @Override
        public String visitArray(ColumnType.Array type) {
            return "array";
        }

        @Override
        public String visitNative(ColumnType.Native type) {
            return "native";
        }

        private String beforeParenthesis(ColumnType type) {
            return type.toString().replaceFirst("\\(.*", "");
        }
    };
}
