package dev.covet.migrations.diff;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which change of type is how safe, from a table of all pairs. {@code W}, {@code N} and {@code U} are the meanings of
 * {@link TypeChange}; a {@code ?} depends on lengths and precisions: widening when everything fits, else narrowing.
 */
final class TypeChanges {

    // docs/differences.md shows the same table; a test holds them together.
    static final String TABLE = """
            from \\ to   bool small int  big  real dbl  dec  char vchr text bin  vbin blob date time ts   tstz uuid json enum
            boolean     W    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U
            smallint    U    W    W    W    W    W    ?    N    ?    W    U    U    U    U    U    U    U    U    U    U
            integer     U    N    W    W    N    W    ?    N    ?    W    U    U    U    U    U    U    U    U    U    U
            bigint      U    N    N    W    N    N    ?    N    ?    W    U    U    U    U    U    U    U    U    U    U
            real        U    N    N    N    W    W    N    U    U    U    U    U    U    U    U    U    U    U    U    U
            double      U    N    N    N    N    W    N    U    U    U    U    U    U    U    U    U    U    U    U    U
            decimal     U    ?    ?    ?    N    N    ?    N    ?    W    U    U    U    U    U    U    U    U    U    U
            char        U    U    U    U    U    U    U    ?    ?    W    U    U    U    U    U    U    U    U    U    N
            varchar     U    U    U    U    U    U    U    N    ?    W    U    U    U    U    U    U    U    U    U    N
            text        U    U    U    U    U    U    U    N    N    W    U    U    U    U    U    U    U    U    U    N
            binary      U    U    U    U    U    U    U    U    U    U    U    ?    W    U    U    U    U    U    U    U
            varbinary   U    U    U    U    U    U    U    U    U    U    U    ?    W    U    U    U    U    U    U    U
            blob        U    U    U    U    U    U    U    U    U    U    U    N    W    U    U    U    U    U    U    U
            date        U    U    U    U    U    U    U    U    U    U    U    U    U    W    U    W    U    U    U    U
            time        U    U    U    U    U    U    U    U    U    U    U    U    U    U    ?    U    U    U    U    U
            timestamp   U    U    U    U    U    U    U    U    U    U    U    U    U    N    U    ?    U    U    U    U
            timestamptz U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    ?    U    U    U
            uuid        U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    U    W    U    U
            json        U    U    U    U    U    U    U    U    N    W    U    U    U    U    U    U    U    U    W    U
            enum        U    U    U    U    U    U    U    N    ?    W    U    U    U    U    U    U    U    U    U    ?
            """;

    private static final Map<String, Map<String, Character>> CELLS = cells();

    private TypeChanges() {}

    /** What it means that a column of type {@code from} becomes one of the other type {@code to}. */
    static TypeChange between(ColumnType from, ColumnType to) {
        if (from.equals(to)) {
            return TypeChange.WIDENING;
        }
        if (from instanceof ColumnType.Array one && to instanceof ColumnType.Array other) {
            return between(one.element(), other.element());
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
            default -> TypeChange.UNSAFE;
        };
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
