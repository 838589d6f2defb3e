package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What another definition of a column costs: the dearest of its changes. */
final class PostgresqlAlteredColumn {

    private final Server server;
    private final Clauses clauses;
    private final Schema schema;
    private final String table;
    private final Column after;

    PostgresqlAlteredColumn(Server server, Clauses clauses, AlterColumn operation, Schema schema) {
        this.server = server;
        this.clauses = clauses;
        this.schema = schema;
        this.table = operation.table();
        this.after = operation.column();
    }

    Impact impact() {
        return schema.column(table, after.name())
                .map(this::impact)
                .orElseGet(
                        () -> Impact.on(table, Blocking.EVERYTHING, Work.REWRITE)
                                .noting(
                                        "How the column is now, is not known here; if it keeps its type, nothing is rewritten."));
    }

    private Impact impact(Column known) {
        if (known.withComment(null).equals(after.withComment(null))) {
            return Impact.on(table, Blocking.DEFINITIONS, Work.INSTANT);
        }
        var retyped = !type(known).equals(type(after));
        var work = Stream.of(retyping(known), requiring(known), checking(known), numbering(known), computing(known))
                .max(Work::compareTo)
                .orElse(Work.INSTANT);
        var impact = Impact.on(table, Blocking.EVERYTHING, work)
                .and(
                        retyped ? related() : List.of(),
                        Blocking.EVERYTHING,
                        retyping(known) == Work.REWRITE ? Work.SCAN : Work.INSTANT);
        if (PostgresqlRetyping.dependsOnTimeZone(type(known), type(after))) {
            impact = impact.noting("If the time zone of the session is UTC, nothing is rewritten.");
        }
        if (requiring(known) == Work.SCAN) {
            impact = impact.advising(notNullRecipe());
        }
        return work == Work.REWRITE
                ? impact.advising(
                        "Add a new column, fill it with a backfill while a trigger keeps it in step, and drop the old"
                                + " one in a later release.")
                : impact;
    }

    private Work retyping(Column known) {
        if (!type(known).equals(type(after))) {
            var rest = isChecked() ? Work.SCAN : Work.INSTANT;
            return PostgresqlRetyping.isOfTheDefinition(type(known), type(after)) ? rest : Work.REWRITE;
        }
        return Objects.equals(known.collation(), after.collation()) || !isIndexed() ? Work.INSTANT : Work.BUILD_INDEX;
    }

    private Work requiring(Column known) {
        return known.nullable() && !after.nullable() && !isCheckedNotNull() ? Work.SCAN : Work.INSTANT;
    }

    /** Checks of a column are tried anew when its type changes. */
    private boolean isChecked() {
        var name = Pattern.compile("\\b" + Pattern.quote(after.name()) + "\\b", Pattern.CASE_INSENSITIVE);
        return checks().anyMatch(check -> name.matcher(check).find());
    }

    /** With a valid check of the same, PostgreSQL believes it. */
    private boolean isCheckedNotNull() {
        return checks().anyMatch(check -> check.equalsIgnoreCase(after.name() + " IS NOT NULL"));
    }

    private Stream<String> checks() {
        return known().stream()
                .flatMap(found -> found.checks().stream())
                .map(check -> clauses.optional(check.expression()).replaceAll("[\"()]", ""));
    }

    private Work checking(Column known) {
        return after.type() instanceof ColumnType.Enumerated && !known.type().equals(after.type())
                ? Work.SCAN
                : Work.INSTANT;
    }

    /** The highest number is looked for, which an index tells at once. */
    private Work numbering(Column known) {
        return after.identity() != null && known.identity() == null && !isIndexed() ? Work.SCAN : Work.INSTANT;
    }

    private Work computing(Column known) {
        var generated = after.generated();
        return generated != null && generated.stored() && !generated.equals(known.generated())
                ? Work.REWRITE
                : Work.INSTANT;
    }

    private boolean isIndexed() {
        return known().filter(found -> found.isIndexed(after.name())).isPresent();
    }

    /** The tables at the other end of foreign keys that have the column, which are made anew. */
    private List<String> related() {
        var referenced = known().stream()
                .flatMap(found -> found.foreignKeys().stream())
                .filter(key -> key.columns().contains(after.name()))
                .map(key -> key.referencedTable());
        var referencing = schema.tables().stream()
                .filter(other -> other.foreignKeys().stream()
                        .anyMatch(key -> key.referencedTable().equals(table)
                                && key.referencedColumns().contains(after.name())))
                .map(Table::name);
        return Stream.concat(referenced, referencing)
                .filter(other -> !other.equals(table))
                .distinct()
                .toList();
    }

    private String notNullRecipe() {
        var add = server.isAtLeast(18, 0, 0)
                ? "ADD CONSTRAINT ... NOT NULL " + clauses.quote(after.name()) + " NOT VALID"
                : "ADD CONSTRAINT ... CHECK (" + clauses.quote(after.name()) + " IS NOT NULL) NOT VALID";
        return "First " + add
                + ", and VALIDATE CONSTRAINT it in another migration, while rows are read and written; after"
                + " that this takes a moment.";
    }

    private Optional<Table> known() {
        return schema.table(table);
    }

    private String type(Column column) {
        return clauses.type(column.type());
    }
}
