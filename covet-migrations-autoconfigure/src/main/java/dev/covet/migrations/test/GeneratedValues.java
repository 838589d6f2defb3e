package dev.covet.migrations.test;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Values for the columns of one row, as literals; of each column several, of which one may fit what checks demand. */
final class GeneratedValues {

    /** Some rows have no values where they need none. */
    private static final int ONE_OF = 3;

    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])\\d{1,15}(?:\\.\\d+)?(?![\\w'.])");

    private final Dialect dialect;
    private final Table table;
    private final int number;
    private final Random random;
    private final Map<String, List<String>> candidates = new HashMap<>();

    /** @param number of the row, from 0 */
    GeneratedValues(Dialect dialect, Table table, int number, Random random) {
        this.dialect = dialect;
        this.table = table;
        this.number = number;
        this.random = random;
    }

    /** @param attempt from 0; the first has what is most likely right */
    String of(Column column, int attempt) {
        if (column.nullable() && attempt == 0 && number % ONE_OF == 1) {
            return "NULL";
        }
        var choice = candidates.computeIfAbsent(column.name(), name -> candidates(column));
        if (attempt == 0) {
            return choice.get(number % Math.max(1, leading(column, choice)));
        }
        return column.nullable() && random.nextInt(ONE_OF) == 0 ? "NULL" : choice.get(random.nextInt(choice.size()));
    }

    /** How many of them are equally likely right: those that a check lists. */
    private int leading(Column column, List<String> choice) {
        return Math.min(choice.size(), Math.max(1, listed(column).size()));
    }

    private List<String> candidates(Column column) {
        var values = new ArrayList<>(listed(column));
        values.addAll(column.type().accept(new TypicalValues(dialect, number)));
        return values.stream().distinct().toList();
    }

    /** The literals of checks that mention the column; of numbers those beside them, too. */
    private List<String> listed(Column column) {
        var listed = new ArrayList<String>();
        for (var check : table.checks()) {
            check.expression()
                    .on(dialect.engine())
                    .filter(text -> mentions(text, column.name()))
                    .ifPresent(text -> listed.addAll(literals(text)));
        }
        return listed;
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }

    private List<String> literals(String text) {
        var literals = new ArrayList<String>();
        TEXT.matcher(text)
                .results()
                .forEach(found -> literals.add(dialect.literal(found.group(1).replace("''", "'"))));
        NUMBER.matcher(text).results().forEach(found -> {
            literals.add(found.group() + " + " + (number + 1));
            literals.add(found.group());
            literals.add(found.group() + " - " + (number + 1));
        });
        return literals;
    }
}
