package dev.covet.migrations.authoring;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A migration as an SQL file of one engine, with what undoes it where that can be said. */
final class SqlMigrationText {

    private static final String OF_OTHERS =
            "On other engines this migration is empty, until there is a file of the same name" + " for them.\n";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final Dialect dialect;
    private final Schema before;
    private final Map<Operation, String> remarks;

    /**
     * @param before the schema that the migration meets
     * @param remarks what to say of operations, in a comment above them; an operation may have none
     */
    SqlMigrationText(Dialect dialect, Schema before, Map<Operation, String> remarks) {
        this.dialect = dialect;
        this.before = before;
        this.remarks = remarks;
    }

    /** What a file of it ends with: statements are for one engine, and no other may run them by accident. */
    String suffix(Migration migration) {
        return migration.operations().isEmpty()
                ? ".sql"
                : "." + dialect.engine().id() + ".sql";
    }

    String of(Migration migration) {
        var text = new StringBuilder(header(migration));
        if (!migration.operations().isEmpty()) {
            text.append("-- SQL of ")
                    .append(dialect.engine().displayName())
                    .append(". ")
                    .append(OF_OTHERS);
        }
        text.append("-- covet:up\n").append(statements(migration.operations(), before));
        down(migration.operations())
                .ifPresent(down -> text.append("-- covet:down\n").append(down));
        return text.toString();
    }

    private static String header(Migration migration) {
        var text = new StringBuilder();
        if (!migration.description().isEmpty()) {
            text.append("-- covet: description=\"")
                    .append(quoted(migration.description()))
                    .append("\"\n");
        }
        var dependsOn = migration.dependsOn();
        if (dependsOn != null) {
            text.append("-- covet: dependsOn=")
                    .append(String.join(",", dependsOn))
                    .append('\n');
        }
        if (!migration.app().equals(Migration.DEFAULT_APP)) {
            text.append("-- covet: app=").append(migration.app()).append('\n');
        }
        if (migration.transactional() == TransactionMode.NEVER) {
            text.append("-- covet: transactional=never\n");
        }
        return text.toString();
    }

    private static String quoted(String description) {
        return description.replace("\"", "'").replace("\n", " ");
    }

    private String statements(List<Operation> operations, Schema start) {
        var text = new StringBuilder();
        var schema = start;
        for (var operation : operations) {
            var script = dialect.render(operation, schema);
            requirePlain(operation, script);
            if (remarks.containsKey(operation)) {
                text.append("-- ")
                        .append(BREAKS.matcher(remarks.get(operation)).replaceAll(" "))
                        .append('\n');
            }
            script.steps().stream()
                    .map(Step::text)
                    .forEach(sql -> text.append(sql).append(";\n"));
            schema = operation.apply(schema);
        }
        return text.toString();
    }

    private Optional<String> down(List<Operation> operations) {
        var inverses = new ArrayList<Operation>();
        var schema = before;
        for (var operation : operations) {
            var inverse = operation.inverse(schema);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            inverses.add(0, inverse.get());
            schema = operation.apply(schema);
        }
        return Optional.of(statements(inverses, schema));
    }

    /** What goes on outside the transaction no SQL file can say. */
    private void requirePlain(Operation operation, Script script) {
        if (!script.setUp().isEmpty() || !script.tearDown().isEmpty()) {
            throw new InvalidMigrationException(
                    "On " + dialect.engine().displayName() + ", '" + operation.describe()
                            + "' needs steps outside of the transaction, which an SQL file cannot have.",
                    "Write the migration as YAML: --format yaml.");
        }
    }
}
