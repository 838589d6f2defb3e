package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The difference between two schemas. Applying its operations to the first gives the second, up to what the engine's
 * catalogue does not tell apart, the names that nobody chose, and the order of columns; the operations' inverses in reverse
 * order lead back.
 */
public final class SchemaDiff {

    private SchemaDiff() {}

    /**
     * Compares two schemas.
     *
     * @param from what is there
     * @param to what is wished for
     * @throws dev.covet.migrations.problem.InvalidMigrationException when a fill does not fit its column
     */
    public static Difference between(Schema from, Schema to, DiffRequest request) {
        var findings = new ArrayList<Finding>();
        var renames = RenameSteps.of(from, to, request.renames(), findings);
        var before = renames.after();
        var wish = new Target(before, to, request, findings);
        var target = request.scope() == Scope.ENTITIES
                ? new RenamedTexts(renames.all(), request.leftAlone(), findings).in(wish.schema())
                : wish.schema();
        reportGaps(from, findings);
        var canonical = request.canonical();
        var change = new SchemaChange(
                new Compared(before, canonical.apply(before)),
                new Compared(target, canonical.apply(target)),
                renames,
                request,
                findings);
        var operations = change.operations();
        new IndexAdvice(target, request.foreignKeyIndexes(), findings).add();
        findings.sort(Comparator.comparing((Finding finding) -> finding.kind().weight()));
        return new Difference(operations, findings, wish.undeclared());
    }

    /** What {@code from} becomes by the operations: {@code to} with all of {@code from} that it does not speak about. */
    static Schema target(Schema from, Schema to, DiffRequest request) {
        var before =
                RenameSteps.of(from, to, request.renames(), new ArrayList<>()).after();
        return new Target(before, to, request, new ArrayList<>()).schema();
    }

    private static void reportGaps(Schema from, List<Finding> findings) {
        var gaps = from.tables().stream()
                .filter(table -> !table.complete())
                .map(Table::name)
                .toList();
        if (!from.complete() || !gaps.isEmpty()) {
            findings.add(new Finding(
                    Kind.INCOMPLETE,
                    gaps.isEmpty() ? "the schema" : String.join(", ", gaps),
                    "SQL whose effect is not declared has run, so what is there is known in part only.",
                    "Declare the effect in the operation's 'state', or let it be learnt on a scratch database."));
        }
    }
}
