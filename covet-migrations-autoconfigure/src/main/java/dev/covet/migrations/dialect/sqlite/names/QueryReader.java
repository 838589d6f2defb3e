package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.DdlToken.Kind;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import java.util.List;
import java.util.Optional;

/** Finds the names in queries, with the places that they can be seen from. */
final class QueryReader {

    /** Words behind a result of a query that are no name for it. */
    private static final List<String> BEHIND_RESULTS =
            List.of("FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "UNION", "EXCEPT", "INTERSECT");

    private final Reading reading;
    private final DdlCursor cursor;
    private final ExpressionReader expressions;
    private final SourceReader sources;

    QueryReader(Reading reading, DdlCursor cursor, ExpressionReader expressions) {
        this.reading = reading;
        this.cursor = cursor;
        this.expressions = expressions;
        this.sources = new SourceReader(reading, cursor, expressions, this);
    }

    SourceReader sources() {
        return sources;
    }

    /** A whole query. */
    Query read(Scope outer) {
        var query = new Query();
        read(outer, query);
        return query;
    }

    private void read(Scope outer, Query query) {
        var scope = common(outer);
        do {
            part(scope, query);
        } while (isJoinedToNext());
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            sorting(query);
        }
        if (cursor.accept("LIMIT")) {
            expressions.read(scope);
            if (cursor.accept("OFFSET") || cursor.accept(',')) {
                expressions.read(scope);
            }
        }
    }

    private boolean isJoinedToNext() {
        if (cursor.accept("UNION")) {
            var unused = cursor.accept("ALL");
            return true;
        }
        return cursor.accept("INTERSECT") || cursor.accept("EXCEPT");
    }

    /** Queries with names before the query itself; each may use all others. */
    private Scope common(Scope outer) {
        var scope = new Scope(outer);
        if (!cursor.accept("WITH")) {
            return scope;
        }
        var unused = cursor.accept("RECURSIVE");
        do {
            var name = cursor.name();
            List<Name> columns = cursor.peek().is('(') ? cursor.names() : List.of();
            cursor.expect("AS");
            var unusedNot = cursor.accept("NOT");
            var unusedHint = cursor.accept("MATERIALIZED");
            cursor.expect('(');
            var query = new Query();
            scope.addCommon(name.value(), reading.unnamed(() -> columns.isEmpty() ? query.columns() : values(columns)));
            read(scope, query);
            cursor.expect(')');
        } while (cursor.accept(','));
        return scope;
    }

    private static Optional<List<String>> values(List<Name> names) {
        return Optional.of(names.stream().map(Name::value).toList());
    }

    private void part(Scope outer, Query query) {
        var scope = new Scope(outer);
        query.addPart(scope);
        if (cursor.accept("VALUES")) {
            values(scope);
            return;
        }
        cursor.expect("SELECT");
        var unused = cursor.accept("DISTINCT") || cursor.accept("ALL");
        do {
            result(scope, query);
        } while (cursor.accept(','));
        if (cursor.accept("FROM")) {
            sources.read(scope);
        }
        if (cursor.accept("WHERE")) {
            expressions.read(scope);
        }
        if (cursor.accept("GROUP")) {
            cursor.expect("BY");
            expressions.readAll(scope);
        }
        if (cursor.accept("HAVING")) {
            expressions.read(scope);
        }
        windows(scope);
    }

    private void values(Scope scope) {
        do {
            cursor.expect('(');
            expressions.readAll(scope);
            cursor.expect(')');
        } while (cursor.accept(','));
    }

    private void windows(Scope scope) {
        if (cursor.accept("WINDOW")) {
            do {
                var unused = cursor.name();
                cursor.expect("AS");
                expressions.window(scope);
            } while (cursor.accept(','));
        }
    }

    private void result(Scope scope, Query query) {
        if (cursor.accept('*')) {
            query.addAll();
            return;
        }
        if (cursor.peek().isName() && cursor.peek(1).is('.') && cursor.peek(2).is('*')) {
            var qualifier = cursor.name();
            cursor.expect('.');
            cursor.expect('*');
            reading.use(qualifier, () -> scope.qualifier(qualifier.value()));
            query.addAllOf(qualifier);
            return;
        }
        var first = cursor.peek();
        expressions.read(scope);
        var written = cursor.since(first).text();
        var name = alias();
        name.ifPresent(alias -> scope.addAlias(alias.value()));
        query.addColumn(name.map(Name::value).orElseGet(() -> lastName(written)));
    }

    /** A column that is given as it stands goes by its name, whatever stands before it. */
    private static String lastName(String written) {
        var tokens = new DdlCursor(new Span(written, 0, written.length()));
        var last = tokens.next();
        while (tokens.peek().is('.')) {
            tokens.expect('.');
            last = tokens.next();
        }
        return tokens.isAtEnd() && last.isName() && !last.is(Kind.STRING)
                ? last.name().value()
                : written;
    }

    private Optional<Name> alias() {
        var isSaid = cursor.accept("AS");
        return isSaid || (cursor.peek().isName() && !cursor.isAtAny(BEHIND_RESULTS))
                ? Optional.of(cursor.name())
                : Optional.empty();
    }

    /** Whoever sorts by a name alone means the result of that name first. */
    private void sorting(Query query) {
        do {
            if (expressions.isLoneName()) {
                var name = cursor.name();
                reading.use(name, () -> sorted(query, name.value()));
                while (cursor.accept("COLLATE")) {
                    var unused = cursor.name();
                }
            } else {
                expressions.read(query.parts().get(0));
            }
            expressions.direction();
        } while (cursor.accept(','));
    }

    private static Meaning sorted(Query query, String name) {
        if (query.parts().stream().anyMatch(part -> part.hasAlias(name))) {
            return Meaning.NONE;
        }
        return query.parts().stream()
                .map(part -> part.column(name))
                .filter(meaning -> !meaning.is(Meaning.Kind.NONE))
                .findFirst()
                .orElse(Meaning.NONE);
    }
}
