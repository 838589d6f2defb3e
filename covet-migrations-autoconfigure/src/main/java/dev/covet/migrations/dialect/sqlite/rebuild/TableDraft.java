package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.dialect.sqlite.names.RenamedDefinitions;
import dev.covet.migrations.dialect.sqlite.names.Renaming;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A table on its way to another definition. What no edit touches stays as it was written.
 *
 * @param definition the table as it shall be
 * @param sources where its columns have their values from; columns that are computed are not among them
 * @param indexes the definitions of its indexes as they shall be
 * @param conversions what is to be checked of values that got another type
 * @param around all other definitions of the file and of the session, as they shall be
 */
public record TableDraft(
        CreateTable definition,
        List<ColumnSource> sources,
        List<StoredDefinition> indexes,
        List<Conversion> conversions,
        List<StoredDefinition> around) {

    public TableDraft {
        sources = List.copyOf(sources);
        indexes = List.copyOf(indexes);
        conversions = List.copyOf(conversions);
        around = List.copyOf(around);
    }

    static TableDraft of(StoredSchema schema) {
        var stored = schema.table();
        var sources = stored.columns().stream()
                .filter(column -> !isGenerated(column))
                .map(column -> ColumnSource.kept(column.name().value()))
                .toList();
        return new TableDraft(stored, sources, schema.indexes(), List.of(), schema.around());
    }

    static boolean isGenerated(ColumnDefinition column) {
        return !column.constraints(ColumnConstraint.Generated.class).isEmpty();
    }

    String name() {
        return definition.name().value();
    }

    /** @throws InvalidMigrationException when there is none of that name */
    ColumnDefinition column(String column) {
        return find(column)
                .orElseThrow(() -> notThere(
                        "column '" + column + "'",
                        definition.columns().stream()
                                .map(known -> known.name().value())
                                .toList()));
    }

    boolean has(String column) {
        return find(column).isPresent();
    }

    private Optional<ColumnDefinition> find(String column) {
        return definition.columns().stream()
                .filter(known -> known.name().value().equalsIgnoreCase(column))
                .findFirst();
    }

    /** The constraints of the table, not of its columns, that are of that kind. */
    <C extends TableConstraint> List<C> constraints(Class<C> kind) {
        return definition.constraints().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    TableDraft withDefinition(String sql) {
        return new TableDraft((CreateTable) Definition.parse(sql), sources, indexes, conversions, around);
    }

    TableDraft withSources(List<ColumnSource> newSources) {
        return new TableDraft(definition, newSources, indexes, conversions, around);
    }

    TableDraft withSource(ColumnSource source) {
        var all = new ArrayList<>(sources);
        all.replaceAll(known -> known.column().equalsIgnoreCase(source.column()) ? source : known);
        return withSources(all);
    }

    TableDraft withoutSource(String column) {
        return withSources(sources.stream()
                .filter(source -> !source.column().equalsIgnoreCase(column))
                .toList());
    }

    Optional<ColumnSource> source(String column) {
        return sources.stream()
                .filter(source -> source.column().equalsIgnoreCase(column))
                .findFirst();
    }

    TableDraft withIndexes(List<StoredDefinition> newIndexes) {
        return new TableDraft(definition, sources, newIndexes, conversions, around);
    }

    TableDraft withoutIndexes(Predicate<StoredDefinition> dropped) {
        return withIndexes(indexes.stream().filter(dropped.negate()).toList());
    }

    TableDraft with(Conversion conversion) {
        var all = new ArrayList<>(conversions);
        all.removeIf(known -> known.column().equalsIgnoreCase(conversion.column()));
        all.add(conversion);
        return new TableDraft(definition, sources, indexes, all, around);
    }

    /** The same with a new name in it and around it. */
    TableDraft renamed(Renaming renaming) {
        var all = new ArrayList<>(around);
        var source = definition.span().source();
        all.add(new StoredDefinition(false, "table", name(), name(), source));
        all.addAll(indexes);
        var after = new RenamedDefinitions(renaming, all).all();
        var place = around.size();
        return new TableDraft(
                (CreateTable) Definition.parse(after.get(place).sql()),
                sources,
                after.subList(place + 1, after.size()),
                conversions,
                after.subList(0, place));
    }

    /** The last thing between the parentheses. */
    Span last() {
        var constraints = definition.constraints();
        return constraints.isEmpty()
                ? lastColumn().span()
                : constraints.get(constraints.size() - 1).span();
    }

    ColumnDefinition lastColumn() {
        return definition.columns().get(definition.columns().size() - 1);
    }

    /** Whether the table and its rows are as they were, so that only indexes differ. */
    boolean isSameTable(StoredSchema schema) {
        return definition.span().source().equals(schema.table().span().source())
                && sources.stream()
                        .allMatch(source -> source.isKept() && source.column().equals(source.from()))
                && conversions.isEmpty()
                && around.equals(schema.around());
    }

    InvalidMigrationException notThere(String subject, List<String> there) {
        return new InvalidMigrationException(
                "The table '" + name() + "' has no " + subject + " in the definition that the database keeps.",
                "Compare the database with the migrations (drift), and correct what differs. There is: "
                        + (there.isEmpty() ? "none" : String.join(", ", there)) + ".");
    }
}
