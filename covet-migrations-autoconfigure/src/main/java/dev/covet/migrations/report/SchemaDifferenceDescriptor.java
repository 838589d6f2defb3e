package dev.covet.migrations.report;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two schemas.
 *
 * @param tables those that differ, the added ones last
 * @param others sequences, views and triggers that differ
 * @param unmodelled what else differs, a few words for each
 */
public record SchemaDifferenceDescriptor(List<TableChange> tables, List<PartChange> others, List<String> unmodelled) {

    /** What became of something between the first schema and the second. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A table with what differs of it; of an added or removed one that is everything. */
    public record TableChange(String name, Change change, List<PartChange> parts) {}

    /**
     * Something with a name.
     *
     * @param kind such as {@code column} or {@code foreign key}
     * @param before how it is in the first schema; {@code null} when it is not there
     * @param after how it is in the second schema; {@code null} when it is not there
     */
    public record PartChange(
            String kind,
            String name,
            Change change,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What leads from one to the other.
     *
     * @param engine whose spelling of SQL is shown
     */
    public static SchemaDifferenceDescriptor of(Schema from, Schema to, List<String> unmodelled, Engine engine) {
        var words = new SchemaWords(engine);
        var tables = new ArrayList<TableChange>();
        for (var table : from.tables()) {
            change(table, to.table(table.name()).orElse(null), words).ifPresent(tables::add);
        }
        to.tables().stream()
                .filter(table -> from.table(table.name()).isEmpty())
                .forEach(table -> change(null, table, words).ifPresent(tables::add));
        var others = Stream.of(
                        parts("sequence", from.sequences(), to.sequences(), words::sequence),
                        parts("view", from.views(), to.views(), view -> words.sql(view.query())),
                        parts("trigger", from.triggers(), to.triggers(), words::trigger))
                .flatMap(List::stream)
                .toList();
        return new SchemaDifferenceDescriptor(tables, others, unmodelled);
    }

    private static Optional<TableChange> change(@Nullable Table before, @Nullable Table after, SchemaWords words) {
        var name = before == null ? after == null ? "" : after.name() : before.name();
        var parts = parts(
                before == null ? Table.of(name, List.of()) : before,
                after == null ? Table.of(name, List.of()) : after,
                words);
        if (before != null && after != null) {
            return parts.isEmpty() ? Optional.empty() : Optional.of(new TableChange(name, Change.CHANGED, parts));
        }
        return Optional.of(new TableChange(name, before == null ? Change.ADDED : Change.REMOVED, parts));
    }

    private static List<PartChange> parts(Table before, Table after, SchemaWords words) {
        return Stream.of(
                        parts("column", before.columns(), after.columns(), words::column),
                        parts(
                                "primary key",
                                Stream.ofNullable(before.primaryKey()).toList(),
                                Stream.ofNullable(after.primaryKey()).toList(),
                                key -> SchemaWords.list(key.columns())),
                        parts("unique", before.uniques(), after.uniques(), words::unique),
                        parts("foreign key", before.foreignKeys(), after.foreignKeys(), words::foreignKey),
                        parts("check", before.checks(), after.checks(), check -> words.sql(check.expression())),
                        parts("index", before.indexes(), after.indexes(), words::index),
                        text("comment", before.comment(), after.comment()),
                        text(
                                "options",
                                before.options() == null ? null : words.sql(before.options()),
                                after.options() == null ? null : words.sql(after.options())))
                .flatMap(List::stream)
                .toList();
    }

    private static <N extends Named> List<PartChange> parts(
            String kind, List<N> before, List<N> after, Function<N, String> words) {
        var changes = new ArrayList<PartChange>();
        for (var one : before) {
            part(
                            kind,
                            one.name(),
                            words.apply(one),
                            Named.find(after, one.name()).map(words).orElse(null))
                    .ifPresent(changes::add);
        }
        for (var one : after) {
            if (Named.find(before, one.name()).isEmpty()) {
                part(kind, one.name(), null, words.apply(one)).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static List<PartChange> text(String kind, @Nullable String before, @Nullable String after) {
        return part(kind, "", before, after).stream().toList();
    }

    private static Optional<PartChange> part(
            String kind, String name, @Nullable String before, @Nullable String after) {
        if (before == null) {
            return after == null
                    ? Optional.empty()
                    : Optional.of(new PartChange(kind, name, Change.ADDED, null, after));
        }
        if (after == null) {
            return Optional.of(new PartChange(kind, name, Change.REMOVED, before, null));
        }
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new PartChange(kind, name, Change.CHANGED, before, after));
    }
}
