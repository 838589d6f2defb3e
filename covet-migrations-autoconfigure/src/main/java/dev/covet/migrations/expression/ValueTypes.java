package dev.covet.migrations.expression;

import java.util.Set;

/** What is known of the types of values on PostgreSQL. */
final class ValueTypes {

    private static final int INTEGER = 1;
    static final int NUMERIC = 2;
    static final int DOUBLE = 3;

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final ColumnTypes columns;

    ValueTypes(ColumnTypes columns) {
        this.columns = columns;
    }

    /** The type's short name with its arguments; empty when it is not known. */
    String of(Expression value) {
        if (value.is(Expression.Kind.NAME)) {
            return columns.typeOf(value.value()).map(TypeNames::postgresql).orElse("");
        }
        return value.isCast() ? value.value().substring(2) : "";
    }

    /** Numbers of a higher rank make numbers of that rank of those that they meet; 0 when the type is not known. */
    int rank(Expression value) {
        if (value.is(Expression.Kind.NUMBER)) {
            return value.value().indexOf('.') < 0 ? INTEGER : NUMERIC;
        }
        if (value.is("negative")) {
            return rank(value.part(0));
        }
        if (ARITHMETIC.contains(value.value()) && value.parts().size() == 2) {
            var one = rank(value.part(0));
            var other = rank(value.part(1));
            return one == 0 || other == 0 ? 0 : Math.max(one, other);
        }
        return rank(of(value));
    }

    private static int rank(String type) {
        return switch (type) {
            case "smallint", "integer", "bigint" -> INTEGER;
            case "real", "double precision" -> DOUBLE;
            default -> type.startsWith("numeric") ? NUMERIC : 0;
        };
    }
}
