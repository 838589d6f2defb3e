package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.database.RowMapper;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Server;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the queries returned of the current schema, found by what it belongs to. */
final class Contents {

    private record Comment(ObjectId object, int part, String text) {}

    private record Need(ObjectId object, ObjectId needed) {}

    /** @param name {@code null} where the query gives none */
    private record NamedObject(ObjectId object, @Nullable String name) {

        static NamedObject of(ResultSet row) throws SQLException {
            return new NamedObject(new ObjectId(row.getString("class"), row.getLong("oid")), row.getString("name"));
        }
    }

    private final Server server;
    private final String quotedSchema;
    private final List<NamedObject> extensions;
    private final Set<ObjectId> members;
    private final Map<Long, RelationRow> relations = new LinkedHashMap<>();
    private final Map<Long, List<ColumnRow>> columns;
    private final Map<Long, List<ConstraintRow>> constraints;
    private final Map<Long, List<ConstraintRow>> domainConstraints;
    private final Map<Long, List<ConstraintRow>> foreignKeysByIndex;
    private final Map<Long, List<IndexRow>> indexes;
    private final Map<Long, List<IndexRow>> indexParts;
    private final Map<ObjectId, String> names = new HashMap<>();
    private final List<SequenceRow> sequences;
    private final List<TriggerRow> triggers;
    private final List<FunctionRow> functions;
    private final List<DefinitionRow> collations;
    private final List<TypeRow> types;
    private final List<PolicyRow> policies;
    private final List<DefinitionRow> definitions;
    private final Map<ObjectId, Map<Integer, String>> comments = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();

    Contents(Session session, CatalogFilter filter, String quotedSchema) {
        this.server = session.server();
        this.quotedSchema = quotedSchema;
        var queries = new TableQueries(server);
        extensions = session.query(ObjectQueries.extensions(), NamedObject::of);
        members = extensions.stream().map(NamedObject::object).collect(Collectors.toCollection(HashSet::new));
        session.query(queries.relations(), RelationRow::of).stream()
                .filter(relation -> !members.contains(ObjectId.relation(relation.oid())))
                .filter(relation ->
                        relation.kind() == 'S' || relation.kind() == 'c' || filter.includes(relation.name()))
                .forEach(relation -> relations.put(relation.oid(), relation));
        columns = grouped(session.query(queries.columns(), ColumnRow::of), ColumnRow::relation);
        var allConstraints = session.query(queries.constraints(), ConstraintRow::of);
        constraints = grouped(allConstraints, ConstraintRow::relation);
        domainConstraints = grouped(allConstraints, ConstraintRow::domain);
        foreignKeysByIndex = allConstraints.stream()
                .filter(row -> row.kind() == 'f' && !row.unknown() && !row.inherited())
                .collect(Collectors.groupingBy(ConstraintRow::index));
        var allIndexes = session.query(queries.indexes(), IndexRow::of);
        indexes = grouped(allIndexes, IndexRow::relation);
        session.query(queries.names(), NamedObject::of).forEach(named -> names.put(named.object(), named.name()));
        indexParts = grouped(allIndexes, IndexRow::parent);
        sequences = session.query(queries.sequences(), SequenceRow::of).stream()
                .filter(sequence -> relations.containsKey(sequence.oid()))
                .toList();
        triggers = ofKnown(session.query(queries.triggers(), TriggerRow::of), TriggerRow::relation);
        var rarities = session.first(ObjectQueries.rarities(), Rarities::of).orElseThrow();
        functions = ask(rarities.functions(), session, ObjectQueries.functions(), FunctionRow::of).stream()
                .filter(function -> !members.contains(ObjectId.function(function.oid())))
                .toList();
        collations = ask(rarities.collations(), session, ObjectQueries.collations(), DefinitionRow::collation).stream()
                .filter(collation -> !members.contains(collation.id()))
                .toList();
        types = ask(rarities.types(), session, ObjectQueries.types(), TypeRow::of).stream()
                .filter(type -> !members.contains(new ObjectId("pg_type", type.oid())))
                .toList();
        policies = ofKnown(
                ask(rarities.policies(), session, ObjectQueries.policies(), PolicyRow::of), PolicyRow::relation);
        definitions = ofKnown(
                ask(rarities.definitions(), session, ObjectQueries.definitions(), DefinitionRow::of),
                DefinitionRow::relation);
        readComments(session, queries);
        readNeeds(session, rarities);
    }

    private static <T> List<T> ask(boolean worthwhile, Session session, String sql, RowMapper<T> mapper) {
        return worthwhile ? session.query(sql, mapper) : List.of();
    }

    private void readComments(Session session, TableQueries queries) {
        session.query(
                        queries.comments(),
                        row -> new Comment(
                                new ObjectId(row.getString(1), row.getLong(2)), row.getInt(3), row.getString(4)))
                .forEach(comment -> comments.computeIfAbsent(comment.object(), object -> new HashMap<>())
                        .put(comment.part(), comment.text()));
    }

    private void readNeeds(Session session, Rarities rarities) {
        var isAny = rarities.views() || rarities.functions() || rarities.types();
        ask(
                        isAny,
                        session,
                        ObjectQueries.dependencies(),
                        row -> new Need(
                                new ObjectId(row.getString(1), row.getLong(2)),
                                new ObjectId(row.getString(3), row.getLong(4))))
                .forEach(need -> addNeed(need.object(), need.needed()));
        for (var relation : relations.values()) {
            relation.parents().forEach(parent -> addNeed(ObjectId.relation(relation.oid()), ObjectId.relation(parent)));
        }
    }

    private void addNeed(ObjectId object, ObjectId needed) {
        if (!object.equals(needed)) {
            needs.computeIfAbsent(object, key -> new LinkedHashSet<>()).add(needed);
        }
    }

    private <T> List<T> ofKnown(List<T> rows, Function<T, Long> relation) {
        return rows.stream()
                .filter(row -> relations.containsKey(relation.apply(row)))
                .toList();
    }

    private static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    Server server() {
        return server;
    }

    /** The names of extensions in the current schema. */
    List<String> extensions() {
        return extensions.stream()
                .flatMap(extension -> Stream.ofNullable(extension.name()))
                .sorted()
                .toList();
    }

    /** Tables, views and whatever else the filter lets through, in the order in which they were created. */
    List<RelationRow> relations() {
        return List.copyOf(relations.values());
    }

    /** {@code null} when it is left out, or not of the current schema. */
    @Nullable
    RelationRow relation(long oid) {
        return relations.get(oid);
    }

    /** Whether the table is one that the model cannot hold: a part of another one, or one without columns. */
    boolean isNative(RelationRow relation) {
        return relation.isTable()
                && (relation.partition() || columns(relation.oid()).isEmpty());
    }

    List<ColumnRow> columns(long relation) {
        return columns.getOrDefault(relation, List.of());
    }

    /** The names of columns by their numbers; all columns of the table are known, whatever the filter says of it. */
    List<String> columnNames(long relation, List<Integer> numbers) {
        var columns = columns(relation);
        var names = new ArrayList<String>(numbers.size());
        numbers.forEach(number -> names.add(columnName(columns, number)));
        return names;
    }

    private static String columnName(List<ColumnRow> columns, int number) {
        for (var column : columns) {
            if (column.number() == number) {
                return column.name();
            }
        }
        return "";
    }

    List<ConstraintRow> constraints(long relation) {
        return constraints.getOrDefault(relation, List.of());
    }

    /** The foreign keys that rely on an index. */
    List<ConstraintRow> foreignKeysOn(long index) {
        return foreignKeysByIndex.getOrDefault(index, List.of());
    }

    List<ConstraintRow> constraintsOfDomain(long domain) {
        return domainConstraints.getOrDefault(domain, List.of());
    }

    List<IndexRow> indexes(long relation) {
        return indexes.getOrDefault(relation, List.of());
    }

    /** The indexes of partitions that an index of their table consists of. */
    List<IndexRow> partsOf(long index) {
        return indexParts.getOrDefault(index, List.of());
    }

    /** The operators of that number, as they are written in SQL; {@code null} for those that a type has by itself. */
    @Nullable
    String operatorClass(long oid) {
        return names.get(new ObjectId("pg_opclass", oid));
    }

    /** The name of a collation that an index has. */
    @Nullable
    String collation(long oid) {
        return names.get(new ObjectId("pg_collation", oid));
    }

    List<SequenceRow> sequences() {
        return sequences;
    }

    List<TriggerRow> triggers() {
        return triggers;
    }

    List<FunctionRow> functions() {
        return functions;
    }

    List<DefinitionRow> collations() {
        return collations;
    }

    List<TypeRow> types() {
        return types;
    }

    List<PolicyRow> policies() {
        return policies;
    }

    List<DefinitionRow> definitions() {
        return definitions;
    }

    /** @param part the number of a column; 0 for the object itself */
    @Nullable
    String comment(ObjectId object, int part) {
        return comments.getOrDefault(object, Map.of()).get(part);
    }

    /** What must be there before the object. */
    Set<ObjectId> needs(ObjectId object) {
        return needs.getOrDefault(object, Set.of());
    }

    /** Whatever needs something, with what it needs. */
    Map<ObjectId, Set<ObjectId>> needs() {
        return needs;
    }

    /** A statement of the server without the current schema before the name that follows {@code beginning}. */
    String withoutSchema(String statement, String beginning) {
        var qualified = beginning + quotedSchema + ".";
        return statement.startsWith(qualified) ? beginning + statement.substring(qualified.length()) : statement;
    }
}
