package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses that columns and tables have in common. */
final class ClauseParser {

    private final DdlCursor cursor;

    ClauseParser(DdlCursor cursor) {
        this.cursor = cursor;
    }

    /** What follows {@code ON CONFLICT}; {@code null} when that is not there. */
    @Nullable
    Conflict conflict() {
        if (!cursor.isAt("ON", "CONFLICT")) {
            return null;
        }
        cursor.expect("ON");
        cursor.expect("CONFLICT");
        for (var conflict : Conflict.values()) {
            if (cursor.accept(conflict.name())) {
                return conflict;
            }
        }
        throw cursor.expected("ROLLBACK, ABORT, FAIL, IGNORE or REPLACE");
    }

    /** What follows {@code DEFAULT}. */
    DefaultText defaultText() {
        if (cursor.peek().is('(')) {
            return new DefaultText(cursor.parenthesised(), DefaultText.Form.EXPRESSION);
        }
        var first = cursor.peek();
        var signed = cursor.accept('-') || cursor.accept('+');
        var form = form(cursor.peek());
        if (form == null) {
            throw cursor.expected("the value of a default");
        }
        var unused = cursor.next();
        return new DefaultText(
                cursor.since(first), signed && form != DefaultText.Form.NUMBER ? DefaultText.Form.EXPRESSION : form);
    }

    private static DefaultText.@Nullable Form form(DdlToken value) {
        return switch (value.kind()) {
            // A name in double quotes is a string where no name can be meant.
            case STRING, QUOTED_NAME -> DefaultText.Form.STRING;
            case NUMBER -> DefaultText.Form.NUMBER;
            case BLOB -> DefaultText.Form.BLOB;
            case WORD -> DefaultText.Form.WORD;
            case SYMBOL, COMMENT, BLANK, END -> null;
        };
    }

    /** From {@code REFERENCES} on. */
    Reference reference() {
        var first = cursor.peek();
        cursor.expect("REFERENCES");
        var table = cursor.name();
        List<Name> columns = cursor.peek().is('(') ? cursor.names() : List.of();
        var onDelete = ReferentialAction.NO_ACTION;
        var onUpdate = ReferentialAction.NO_ACTION;
        Name match = null;
        while (cursor.isAt("ON") || cursor.isAt("MATCH")) {
            if (cursor.accept("MATCH")) {
                match = cursor.name();
                continue;
            }
            cursor.expect("ON");
            var event = cursor.next();
            var action = action();
            onDelete = event.is("DELETE") ? action : onDelete;
            onUpdate = event.is("UPDATE") ? action : onUpdate;
        }
        var deferrability = cursor.isAt("DEFERRABLE") || cursor.isAt("NOT", "DEFERRABLE")
                ? deferrability()
                : Deferrability.NOT_DEFERRABLE;
        return new Reference(cursor.since(first), table, columns, onDelete, onUpdate, match, deferrability);
    }

    private ReferentialAction action() {
        for (var action : ReferentialAction.values()) {
            var words = action.sql().split(" ", -1);
            if (words.length == 1 ? cursor.isAt(words[0]) : cursor.isAt(words[0], words[1])) {
                for (var word : words) {
                    cursor.expect(word);
                }
                return action;
            }
        }
        throw cursor.expected("NO ACTION, RESTRICT, CASCADE, SET NULL or SET DEFAULT");
    }

    /** {@code [NOT] DEFERRABLE [INITIALLY DEFERRED | INITIALLY IMMEDIATE]}. */
    Deferrability deferrability() {
        var not = cursor.accept("NOT");
        cursor.expect("DEFERRABLE");
        var deferred = false;
        if (cursor.accept("INITIALLY")) {
            deferred = cursor.accept("DEFERRED");
            if (!deferred) {
                cursor.expect("IMMEDIATE");
            }
        }
        if (not) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
    }
}
