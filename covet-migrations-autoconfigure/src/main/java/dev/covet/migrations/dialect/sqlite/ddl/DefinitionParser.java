package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.TriggerEvent;
import java.util.ArrayList;
import java.util.List;

/** Reads a definition from its first word to its last. */
final class DefinitionParser {

    private final DdlCursor cursor;

    DefinitionParser(String sql) {
        this.cursor = new DdlCursor(sql);
    }

    Definition parse() {
        var first = cursor.peek();
        cursor.expect("CREATE");
        var definition = definition(first);
        var unused = cursor.accept(';');
        if (!cursor.isAtEnd()) {
            throw cursor.expected("the end");
        }
        return definition;
    }

    private Definition definition(DdlToken first) {
        var unique = cursor.accept("UNIQUE");
        if (unique || cursor.isAt("INDEX")) {
            cursor.expect("INDEX");
            return index(first, unique);
        }
        if (cursor.accept("VIRTUAL")) {
            cursor.expect("TABLE");
            return virtualTable(first);
        }
        var unused = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
        if (cursor.accept("TABLE")) {
            return new TableParser(cursor).parse(first, objectName());
        }
        if (cursor.accept("TRIGGER")) {
            return trigger(first);
        }
        if (cursor.accept("VIEW")) {
            return view(first);
        }
        throw cursor.expected("TABLE, INDEX, TRIGGER or VIEW");
    }

    /** The name without the schema before it. */
    private Name objectName() {
        if (cursor.accept("IF")) {
            cursor.expect("NOT");
            cursor.expect("EXISTS");
        }
        var name = cursor.name();
        return cursor.accept('.') ? cursor.name() : name;
    }

    private CreateIndex index(DdlToken first, boolean unique) {
        var name = objectName();
        cursor.expect("ON");
        var table = cursor.name();
        var parts = new KeyPartParser(cursor).parts();
        var where = cursor.accept("WHERE") ? toTheEnd() : null;
        return new CreateIndex(cursor.since(first), name, unique, table, parts, where);
    }

    private CreateVirtualTable virtualTable(DdlToken first) {
        var name = objectName();
        cursor.expect("USING");
        var module = cursor.name();
        var arguments = cursor.peek().is('(') ? cursor.parenthesised() : null;
        return new CreateVirtualTable(cursor.since(first), name, module, arguments);
    }

    private CreateView view(DdlToken first) {
        var name = objectName();
        List<Name> columns = cursor.peek().is('(') ? cursor.names() : List.of();
        cursor.expect("AS");
        var query = toTheEnd();
        return new CreateView(cursor.since(first), name, columns, query);
    }

    /** Everything to the end, without a semicolon there. */
    private Span toTheEnd() {
        var first = cursor.peek();
        var unused = cursor.skipTo(';');
        return cursor.since(first);
    }

    private CreateTrigger trigger(DdlToken first) {
        var name = objectName();
        var timing = timing();
        var event = event();
        var updated = new ArrayList<Name>();
        if (cursor.accept("OF")) {
            do {
                updated.add(cursor.name());
            } while (cursor.accept(','));
        }
        cursor.expect("ON");
        var named = cursor.name();
        // Triggers of a session may say which file their table is in.
        var isInSchema = cursor.accept('.');
        var table = isInSchema ? cursor.name() : named;
        if (cursor.accept("FOR")) {
            cursor.expect("EACH");
            cursor.expect("ROW");
        }
        var when = cursor.accept("WHEN") ? when() : null;
        var body = body();
        return new CreateTrigger(
                cursor.since(first), name, timing, event, updated, isInSchema ? named : null, table, when, body);
    }

    private CreateTrigger.Timing timing() {
        if (cursor.accept("AFTER")) {
            return CreateTrigger.Timing.AFTER;
        }
        if (cursor.accept("INSTEAD")) {
            cursor.expect("OF");
            return CreateTrigger.Timing.INSTEAD_OF;
        }
        var unused = cursor.accept("BEFORE");
        return CreateTrigger.Timing.BEFORE;
    }

    private TriggerEvent event() {
        for (var event : TriggerEvent.values()) {
            if (cursor.accept(event.name())) {
                return event;
            }
        }
        throw cursor.expected("INSERT, UPDATE or DELETE");
    }

    /** The condition ends before the word {@code BEGIN}, unless a dot makes that the name of a column. */
    private Span when() {
        var first = cursor.peek();
        var afterDot = true;
        while (!cursor.isAtEnd() && (afterDot || !cursor.isAt("BEGIN"))) {
            afterDot = cursor.next().is('.');
        }
        return cursor.since(first);
    }

    /** What is between the first {@code BEGIN} and the last {@code END}; {@code CASE} may have ends within. */
    private Span body() {
        cursor.expect("BEGIN");
        var first = cursor.peek();
        while (!cursor.isAtEnd() && !(cursor.isAt("END") && isLast())) {
            var unused = cursor.next();
        }
        var body = cursor.since(first);
        cursor.expect("END");
        return body;
    }

    private boolean isLast() {
        var next = cursor.peek(1);
        return next.is(DdlToken.Kind.END) || (next.is(';') && cursor.peek(2).is(DdlToken.Kind.END));
    }
}
