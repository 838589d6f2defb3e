package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import java.util.List;

/** Finds the names in the statements of a trigger. */
final class StatementReader {

    private final Reading reading;
    private final ExpressionReader expressions;
    private final SourceReader sources;
    private final DdlCursor cursor;

    StatementReader(Reading reading, ExpressionReader expressions) {
        this.reading = reading;
        this.expressions = expressions;
        this.sources = expressions.queries().sources();
        this.cursor = expressions.cursor();
    }

    /** @param rows the old and the new row */
    void read(Scope rows) {
        while (!cursor.isAtEnd()) {
            statement(new Scope(rows));
            cursor.expect(';');
        }
    }

    private void statement(Scope scope) {
        if (cursor.isAt("INSERT") || cursor.isAt("REPLACE")) {
            insert(scope);
        } else if (cursor.accept("UPDATE")) {
            conflict();
            scope.add(sources.target(scope));
            assignments(scope);
            if (cursor.accept("FROM")) {
                sources.read(scope);
            }
            condition(scope);
        } else if (cursor.accept("DELETE")) {
            cursor.expect("FROM");
            scope.add(sources.target(scope));
            condition(scope);
        } else {
            var unused = expressions.queries().read(scope);
        }
    }

    private void conflict() {
        if (cursor.accept("OR")) {
            var unused = cursor.next();
        }
    }

    private void condition(Scope scope) {
        if (cursor.accept("WHERE")) {
            expressions.read(scope);
        }
    }

    private void insert(Scope scope) {
        var isReplace = cursor.accept("REPLACE");
        if (!isReplace) {
            cursor.expect("INSERT");
            conflict();
        }
        cursor.expect("INTO");
        var target = sources.target(scope);
        if (cursor.peek().is('(')) {
            columns(target, cursor.names());
        }
        var unused = expressions.queries().read(scope);
        while (cursor.isAt("ON", "CONFLICT")) {
            instead(scope, target);
        }
    }

    /** What is done in place of a row that is there already. */
    private void instead(Scope around, Source target) {
        var scope = new Scope(around);
        scope.add(target);
        scope.add(Source.named("excluded", target::relation).onlyQualified());
        cursor.expect("ON");
        cursor.expect("CONFLICT");
        if (cursor.accept('(')) {
            do {
                expressions.read(scope);
                expressions.direction();
            } while (cursor.accept(','));
            cursor.expect(')');
            condition(scope);
        }
        cursor.expect("DO");
        if (!cursor.accept("NOTHING")) {
            cursor.expect("UPDATE");
            assignments(scope);
            condition(scope);
        }
    }

    private void assignments(Scope scope) {
        cursor.expect("SET");
        var target = scope.sources().get(0);
        do {
            columns(target, cursor.peek().is('(') ? cursor.names() : List.of(cursor.name()));
            cursor.expect('=');
            expressions.read(scope);
        } while (cursor.accept(','));
    }

    private void columns(Source target, List<Name> names) {
        names.forEach(name -> reading.use(name, () -> target.column(name.value())));
    }
}
