package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the spelling of a logical type. */
final class TypeSyntax {

    private static final String KNOWN =
            "Types: boolean, smallint, integer, bigint, decimal(p,s), real, double, char(n), "
                    + "varchar(n), text, binary(n), varbinary(n), blob, date, time(p), timestamp(p), timestamptz(p), uuid, json, "
                    + "enum('A', 'B'), array(type); native: {engine: spelling} where none fits.";

    private final String text;
    private int position;

    TypeSyntax(String text) {
        this.text = text;
    }

    static InvalidMigrationException invalid(String type, String fix) {
        return new InvalidMigrationException("There is no column type '" + type + "'.", fix);
    }

    ColumnType parse() {
        var type = type();
        skipBlanks();
        if (position < text.length()) {
            throw unknown();
        }
        return type;
    }

    private ColumnType type() {
        var name = name();
        for (var kind : ScalarKind.values()) {
            if (kind.spelling().equals(name)) {
                return new ColumnType.Scalar(kind);
            }
        }
        for (var kind : SizedKind.values()) {
            if (kind.spelling().equals(name)) {
                return new ColumnType.Sized(
                        kind, single(numbers(), name + " needs a length, such as " + name + "(40)."));
            }
        }
        for (var kind : TemporalKind.values()) {
            if (kind.spelling().equals(name)) {
                return temporal(kind);
            }
        }
        return composite(name);
    }

    private ColumnType composite(String name) {
        return switch (name) {
            case "decimal" -> decimal(numbers());
            case "enum" -> new ColumnType.Enumerated(strings());
            case "array" -> array();
            default -> throw unknown();
        };
    }

    private ColumnType array() {
        expect('(');
        var element = type();
        expect(')');
        return new ColumnType.Array(element);
    }

    private ColumnType decimal(List<Integer> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw invalid(text, "decimal needs its precision and scale, such as decimal(10,2).");
        }
        return new ColumnType.Decimal(arguments.get(0), arguments.size() == 2 ? arguments.get(1) : 0);
    }

    private ColumnType temporal(TemporalKind kind) {
        skipBlanks();
        if (!at('(')) {
            return new ColumnType.Temporal(kind, ColumnType.Temporal.DEFAULT_PRECISION);
        }
        return new ColumnType.Temporal(kind, single(numbers(), "Its precision is one number from 0 to 6."));
    }

    private int single(List<Integer> arguments, String fix) {
        if (arguments.size() != 1) {
            throw invalid(text, fix);
        }
        return arguments.get(0);
    }

    private String name() {
        skipBlanks();
        var start = position;
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position).toLowerCase(Locale.ROOT);
    }

    private List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        skipBlanks();
        if (!at('(')) {
            return numbers;
        }
        position++;
        do {
            numbers.add(number());
        } while (more());
        return numbers;
    }

    private int number() {
        skipBlanks();
        var start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        // Nine digits are far beyond every engine's limits and still fit an int.
        if (start == position || position - start > 9) {
            throw unknown();
        }
        return Integer.parseInt(text.substring(start, position));
    }

    private List<String> strings() {
        var strings = new ArrayList<String>();
        expect('(');
        do {
            strings.add(string());
        } while (more());
        return strings;
    }

    private String string() {
        expect('\'');
        var value = new StringBuilder();
        while (true) {
            if (position >= text.length()) {
                throw unknown();
            }
            var character = text.charAt(position++);
            if (character != '\'') {
                value.append(character);
            } else if (at('\'')) {
                value.append(character);
                position++;
            } else {
                return value.toString();
            }
        }
    }

    private boolean more() {
        skipBlanks();
        if (at(',')) {
            position++;
            return true;
        }
        expect(')');
        return false;
    }

    private void expect(char character) {
        skipBlanks();
        if (!at(character)) {
            throw unknown();
        }
        position++;
    }

    private boolean at(char character) {
        return position < text.length() && text.charAt(position) == character;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private InvalidMigrationException unknown() {
        return invalid(text, KNOWN);
    }
}
