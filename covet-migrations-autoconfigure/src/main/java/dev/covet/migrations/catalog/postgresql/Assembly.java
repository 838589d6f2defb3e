package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the queries returned. */
final class Assembly {

    private final Contents contents;
    private final Spelling spelling;
    private final Numbering numbering;
    private final TableReader tableReader;
    private final Natives natives = new Natives();

    Assembly(Contents contents, Dialect dialect) {
        this.contents = contents;
        this.spelling = new Spelling(dialect);
        this.numbering = new Numbering(contents, spelling);
        this.tableReader = new TableReader(contents, dialect, numbering);
    }

    LiveSchema schema() {
        var triggers = new TriggerReader(contents, spelling, natives);
        var objects = new ObjectReader(contents, spelling);
        objects.addEarly(triggers, natives);
        var sequences = new SequenceReader(contents, spelling, numbering).read(natives);
        var tables = tables();
        var views = objects.views(natives);
        objects.addLate(triggers, tableReader, natives);
        addUnlogged();
        addDefinitions();
        addPolicies();
        return new LiveSchema(new Schema(tables, sequences, views, triggers.triggers(), true), natives.inOrder());
    }

    private List<Table> tables() {
        var unknown = contents.relations().stream()
                .filter(contents::isNative)
                .map(RelationRow::name)
                .collect(Collectors.toSet());
        return contents.relations().stream()
                .filter(relation -> relation.isTable() && !contents.isNative(relation))
                .sorted(Comparator.comparingInt(this::depth).thenComparing(RelationRow::name))
                .map(row -> withoutKeysTo(unknown, tableReader.read(row, natives)))
                .toList();
    }

    /** How many tables it inherits from, one above the other: these must be there first. */
    private int depth(RelationRow table) {
        var depth = 0;
        for (var parent : table.parents()) {
            var known = contents.relation(parent);
            depth = Math.max(depth, known == null ? 0 : depth(known) + 1);
        }
        return depth;
    }

    /** Foreign keys can point only at tables that are there: those of the model are created before all others. */
    private Table withoutKeysTo(Set<String> unknown, Table table) {
        var kept = new ArrayList<ForeignKey>();
        for (var key : table.foreignKeys()) {
            if (unknown.contains(key.referencedTable())) {
                natives.add(
                        Stage.FOREIGN_KEY,
                        "foreign key",
                        key.name(),
                        table.name(),
                        spelling.statements(new AddForeignKey(table.name(), key)),
                        spelling.statements(new DropForeignKey(table.name(), key.name())));
            } else {
                kept.add(key);
            }
        }
        return kept.size() == table.foreignKeys().size() ? table : table.withForeignKeys(kept);
    }

    /** Permanent tables must not point at unlogged ones: those that point are changed first. */
    private void addUnlogged() {
        var tables = new LinkedHashMap<ObjectId, RelationRow>();
        var referrers = new HashMap<ObjectId, Set<ObjectId>>();
        for (var table : contents.relations()) {
            if (table.isTable() && table.unlogged() && !contents.isNative(table)) {
                tables.put(ObjectId.relation(table.oid()), table);
                contents.constraints(table.oid()).stream()
                        .filter(constraint -> constraint.kind() == 'f')
                        .forEach(key -> referrers
                                .computeIfAbsent(
                                        ObjectId.relation(key.referencedRelation()), id -> new LinkedHashSet<>())
                                .add(ObjectId.relation(table.oid())));
            }
        }
        new CreationOrder(referrers).of(tables).forEach(table -> tableReader.addUnlogged(table, natives));
    }

    /** Rules and statistics. */
    private void addDefinitions() {
        var comments = new CommentWriter(contents, spelling);
        for (var row : contents.definitions()) {
            var table = contents.relation(row.relation());
            if (table != null) {
                var isRule = row.kind().equals("rule");
                var subject = row.kind().toUpperCase(Locale.ROOT) + " " + spelling.quote(row.name())
                        + (isRule ? " ON " + spelling.quote(table.name()) : "");
                var definition = contents.withoutSchema(row.definition().strip(), "CREATE STATISTICS ");
                natives.add(
                        Stage.RULE,
                        row.kind(),
                        row.name(),
                        table.name(),
                        definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition,
                        "DROP " + subject);
                comments.add(row.id(), subject, table.name(), natives);
            }
        }
    }

    private void addPolicies() {
        var writer = new PolicyWriter(spelling);
        var comments = new CommentWriter(contents, spelling);
        for (var policy : contents.policies()) {
            var table = contents.relation(policy.relation());
            if (table != null) {
                var subject = "POLICY " + spelling.quote(policy.name()) + " ON " + spelling.quote(table.name());
                natives.add(
                        Stage.RULE,
                        "policy",
                        policy.name(),
                        table.name(),
                        writer.create(policy, table.name()),
                        "DROP " + subject);
                comments.add(new ObjectId("pg_policy", policy.oid()), subject, table.name(), natives);
            }
        }
    }
}
