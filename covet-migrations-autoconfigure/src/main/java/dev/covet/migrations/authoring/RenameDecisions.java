package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.rename.Declarations;
import dev.covet.migrations.diff.rename.Declarations.Attribute;
import dev.covet.migrations.diff.rename.RenameChoice;
import dev.covet.migrations.diff.rename.RenameDetector;
import dev.covet.migrations.diff.rename.RenameFindings;
import dev.covet.migrations.diff.rename.RenameGuess;
import dev.covet.migrations.diff.rename.RenameQuestion;
import dev.covet.migrations.entity.DeclaredTable;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which of the things that went are those that came: by the answers that were given, then by what entities say of
 * their former names, then by what the detector is sure of. What it is not sure of becomes a question.
 */
final class RenameDecisions {

    private final Schema from;
    private final Schema wished;
    private final Map<String, DeclaredTable> declarations;
    private final RenameWishes wishes;
    private final Map<String, String> otherCase;

    RenameDecisions(Session session, Schema from, EntityWish.Wish wish, RenameWishes wishes) {
        this.from = without(from, wish.leftAlone());
        this.otherCase = LetterCase.otherTables(session, this.from, wish.schema());
        this.wished = wish.schema();
        this.declarations = wish.declarations();
        this.wishes = wishes;
    }

    /**
     * What came out.
     *
     * @param findings a blocking one for each of the report's questions, and what else there is to say
     */
    record Outcome(DecidedRenames decided, RenameReport report, List<Finding> findings) {

        /** Nothing was there that could have been renamed. */
        static Outcome none() {
            return new Outcome(DecidedRenames.none(), RenameReport.none(), List.of());
        }
    }

    Outcome decide() {
        var said = new PreviousNamesSaid(from, wished, declarations);
        var answered = new AnsweredRenames(from, wished).of(wishes.answers());
        for (var table : otherCase.entrySet()) {
            answered = answered.withTable(
                    table.getKey(), table.getValue(), "This server tells names apart by the case of their letters");
        }
        var decided = said.addTo(answered);
        var found = new RenameDetector(wishes.settings())
                .detect(RenameQuestion.between(from, wished, decided.renames(), Declarations.unknown(), declared()));
        var accepted = new ArrayList<RenameGuess>();
        for (var guess : found.accepted()) {
            if (isOpen(guess, decided)) {
                accepted.add(guess);
                decided = with(decided, guess);
            }
        }
        var questions = questions(found, decided);
        var findings = new ArrayList<Finding>();
        questions.forEach(choice -> findings.add(unanswered(choice)));
        findings.addAll(said.findings());
        return new Outcome(decided, new RenameReport(accepted, questions, found.statistics()), findings);
    }

    private List<RenameChoice> questions(RenameFindings found, DecidedRenames decided) {
        return found.questions().stream()
                .filter(choice -> isOpen(choice.likeliest(), decided))
                .toList();
    }

    /** Whether nobody has said that the thing has gone, nor that its table is another one. */
    private boolean isOpen(RenameGuess guess, DecidedRenames decided) {
        var table = guess.table();
        return !decided.gone().contains(guess.place())
                && (table == null || from.table(decided.tableBefore(table)).isPresent());
    }

    private static DecidedRenames with(DecidedRenames decided, RenameGuess guess) {
        var reason = "Taken for a rename: " + guess.describe();
        var table = guess.table();
        return table == null
                ? decided.withTable(guess.from(), guess.to(), reason)
                : decided.withColumn(table, guess.from(), guess.to(), reason);
    }

    private static Finding unanswered(RenameChoice choice) {
        var likeliest = choice.likeliest();
        var place = likeliest.place();
        var annotated = likeliest.table() == null ? "the entity" : "the attribute";
        var candidates = choice.candidates().stream()
                .map(guess -> "'" + guess.to() + "' (" + guess.describe() + ")")
                .collect(Collectors.joining(", or "));
        return new Finding(
                Finding.Kind.UNANSWERED_RENAME,
                place,
                "'" + place + "' is gone, and may be called otherwise now: " + candidates + ".",
                "Say whether it was renamed, in one of three ways: --rename " + place + "=" + likeliest.to()
                        + ", or --rename " + place + "= if it has really gone; the same as the property"
                        + " covet.migrations.rename.answers[" + place + "]; or @PreviousName(\"" + likeliest.from()
                        + "\") on " + annotated + ". An interactive run asks.");
    }

    private Declarations declared() {
        var tables = new LinkedHashMap<String, List<Attribute>>();
        declarations.forEach((name, table) -> tables.put(
                name,
                table.columns().stream()
                        .map(column -> new Attribute(column.name(), column.simpleAttribute()))
                        .toList()));
        return new Declarations(tables);
    }

    /** What is left alone was not made by migrations, and is not dropped either. */
    private static Schema without(Schema schema, Set<String> leftAlone) {
        var tables = schema.tables().stream()
                .filter(table -> !leftAlone.contains(table.name()))
                .map(table -> without(table, leftAlone))
                .toList();
        return new Schema(tables, schema.sequences(), schema.views(), schema.triggers(), schema.complete());
    }

    private static Table without(Table table, Set<String> leftAlone) {
        return table.withColumns(table.columns().stream()
                .filter(column -> !leftAlone.contains(table.name() + "." + column.name()))
                .toList());
    }
}
