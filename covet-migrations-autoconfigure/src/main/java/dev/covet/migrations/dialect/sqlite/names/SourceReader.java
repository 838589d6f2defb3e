package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what rows come from: what follows FROM. */
final class SourceReader {

    /** Words behind a source that are no name for it. */
    private static final List<String> BEHIND_SOURCES = List.of(
            "AS",
            "ON",
            "USING",
            "NATURAL",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "CROSS",
            "JOIN",
            "INDEXED",
            "NOT",
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SET",
            "RETURNING");

    private final Reading reading;
    private final DdlCursor cursor;
    private final ExpressionReader expressions;
    private final QueryReader queries;

    SourceReader(Reading reading, DdlCursor cursor, ExpressionReader expressions, QueryReader queries) {
        this.reading = reading;
        this.cursor = cursor;
        this.expressions = expressions;
        this.queries = queries;
    }

    /**
     * A name that rows come from.
     *
     * @param relation what it stands for, when all of the statement is known
     */
    record Named(Name name, Supplier<Relation> relation) {

        /** Rows that go by that name. */
        Source source() {
            return Source.of(name.value(), relation);
        }
    }

    /** Sources with commas or joins between them. */
    void read(Scope scope) {
        source(scope);
        while (isJoined(scope)) {
            // The condition has read the next one.
        }
    }

    private boolean isJoined(Scope scope) {
        if (cursor.accept(',')) {
            source(scope);
            return true;
        }
        var first = cursor.peek();
        var isNatural = cursor.accept("NATURAL");
        for (var word : List.of("LEFT", "RIGHT", "FULL", "OUTER", "INNER", "CROSS")) {
            var unused = cursor.accept(word);
        }
        if (!cursor.accept("JOIN")) {
            return false;
        }
        var place = scope.sources().size();
        source(scope);
        if (isNatural) {
            var joined = scope.sources().get(place);
            joined.joinAll();
            reading.use(first.name(), () -> scope.natural(joined));
        }
        condition(scope, place);
        return true;
    }

    private void condition(Scope scope, int place) {
        if (cursor.isAt("ON") && !cursor.isAt("ON", "CONFLICT")) {
            cursor.expect("ON");
            expressions.read(scope);
        } else if (cursor.accept("USING")) {
            var columns = cursor.names();
            scope.sources().get(place).join(columns.stream().map(Name::value).toList());
            columns.forEach(column -> reading.use(column, () -> scope.using(column.value())));
        }
    }

    private void source(Scope scope) {
        if (!cursor.peek().is('(')) {
            table(scope);
            return;
        }
        cursor.expect('(');
        if (cursor.isAtAny(List.of("SELECT", "WITH", "VALUES"))) {
            var query = queries.read(scope.around());
            var rows = reading.unnamed(query::columns);
            cursor.expect(')');
            scope.add(Source.named(alias().map(Name::value).orElse(""), () -> rows));
        } else {
            read(scope);
            cursor.expect(')');
            if (alias().isPresent()) {
                throw cursor.expected("sources in parentheses without a name");
            }
        }
    }

    private void table(Scope scope) {
        var table = relation(scope);
        if (cursor.peek().is('(')) {
            cursor.expect('(');
            if (!cursor.peek().is(')')) {
                expressions.readAll(scope);
            }
            cursor.expect(')');
        }
        scope.add(named(table));
        indexed();
    }

    /** The table that a statement of a trigger changes, which has no other name there. */
    Source target(Scope scope) {
        return relation(scope).source();
    }

    private Source named(Named table) {
        return alias().map(alias -> Source.named(alias.value(), table.relation()))
                .orElseGet(table::source);
    }

    private void indexed() {
        if (cursor.accept("INDEXED")) {
            cursor.expect("BY");
            var unused = cursor.name();
        } else if (cursor.isAt("NOT", "INDEXED")) {
            cursor.expect("NOT");
            cursor.expect("INDEXED");
        }
    }

    /** The name of a table or view, or of a query that stands before this one. */
    Named relation(Scope scope) {
        var first = cursor.name();
        var isQualified = cursor.accept('.');
        var name = isQualified ? cursor.name() : first;
        var schema = isQualified ? first.value() : "";
        Supplier<Optional<Relation>> common = () -> isQualified ? Optional.empty() : scope.common(name.value());
        Supplier<Optional<Relation>> stored = () -> reading.relation(schema, name.value());
        reading.use(
                name,
                () -> common.get().isPresent()
                        ? Meaning.NONE
                        : stored.get()
                                .map(found -> Meaning.relation(found.key()))
                                .orElse(Meaning.NONE));
        return new Named(name, () -> common.get().or(stored).orElse(Relation.UNKNOWN));
    }

    private Optional<Name> alias() {
        var isSaid = cursor.accept("AS");
        return isSaid || (cursor.peek().isName() && !cursor.isAtAny(BEHIND_SOURCES))
                ? Optional.of(cursor.name())
                : Optional.empty();
    }
}
