package dev.covet.migrations.authoring;

import dev.covet.migrations.schema.Schema;
import java.util.Map;

/** Reads answers about renames, given beforehand or by a person who was asked. */
final class AnsweredRenames {

    private static final String REASON = "Said to be a rename: ";

    private final Schema from;
    private final Schema wished;

    AnsweredRenames(Schema from, Schema wished) {
        this.from = from;
        this.wished = wished;
    }

    /** @param answers name now by name before, empty for what has gone; those about tables count first */
    DecidedRenames of(Map<String, String> answers) {
        var decided = DecidedRenames.none();
        for (var answer : answers.entrySet()) {
            if (!isColumn(answer.getKey())) {
                decided = withTable(decided, answer.getKey(), answer.getValue());
            }
        }
        for (var answer : answers.entrySet()) {
            if (isColumn(answer.getKey())) {
                decided = withColumn(decided, answer.getKey(), answer.getValue());
            }
        }
        return decided;
    }

    /** A table's name may have a dot in it; then there is one of that name. */
    private boolean isColumn(String place) {
        return place.indexOf('.') > 0 && from.table(place).isEmpty();
    }

    private static DecidedRenames withTable(DecidedRenames decided, String place, String answer) {
        return answer.isBlank()
                ? decided.withGone(place)
                : decided.withTable(place, answer, REASON + place + " → " + answer);
    }

    private DecidedRenames withColumn(DecidedRenames decided, String place, String answer) {
        var dot = place.lastIndexOf('.');
        var named = place.substring(0, dot);
        var table = wished.table(named).isPresent() ? named : decided.tableNow(named);
        var column = place.substring(dot + 1);
        return answer.isBlank()
                ? decided.withGone(table + "." + column)
                : decided.withColumn(table, column, answer, REASON + table + "." + column + " → " + answer);
    }
}
