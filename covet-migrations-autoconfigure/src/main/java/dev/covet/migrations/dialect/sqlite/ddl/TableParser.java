package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a table from its opening parenthesis on. */
final class TableParser {

    private static final List<String> TABLE_CONSTRAINTS =
            List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    /** Words that cannot be part of a type, as a constraint of the column begins with them. */
    private static final List<String> COLUMN_CONSTRAINTS = List.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "DEFERRABLE",
            "AS");

    private final DdlCursor cursor;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<TableConstraint> constraints = new ArrayList<>();

    TableParser(DdlCursor cursor) {
        this.cursor = cursor;
    }

    CreateTable parse(DdlToken first, Name name) {
        cursor.expect('(');
        var body = cursor.peek();
        do {
            readItem();
        } while (cursor.accept(','));
        var bodySpan = cursor.since(body);
        cursor.expect(')');
        var options = options();
        return new CreateTable(cursor.since(first), name, bodySpan, columns, constraints, options);
    }

    /** SQLite asks for no comma between constraints of a table. */
    private void readItem() {
        if (!cursor.isAtAny(TABLE_CONSTRAINTS)) {
            columns.add(column());
        }
        while (cursor.isAtAny(TABLE_CONSTRAINTS)) {
            constraints.add(new TableConstraintParser(cursor).parse());
        }
    }

    private ColumnDefinition column() {
        var first = cursor.peek();
        var name = cursor.name();
        var type = type();
        var constraints = new ColumnConstraintParser(cursor).all();
        return new ColumnDefinition(cursor.since(first), name, type, constraints);
    }

    private @Nullable Span type() {
        var first = cursor.peek();
        if (!isTypeWord()) {
            return null;
        }
        while (isTypeWord()) {
            var unused = cursor.next();
        }
        if (cursor.peek().is('(')) {
            var unused = cursor.parenthesised();
        }
        return cursor.since(first);
    }

    private boolean isTypeWord() {
        return cursor.peek().isName() && !cursor.isAtAny(COLUMN_CONSTRAINTS) && !cursor.isAt("GENERATED", "ALWAYS");
    }

    private List<TableOption> options() {
        var options = new ArrayList<TableOption>();
        while (cursor.peek().isName()) {
            options.add(option());
            if (!cursor.accept(',')) {
                break;
            }
        }
        return options;
    }

    private TableOption option() {
        var first = cursor.peek();
        var words = new ArrayList<String>();
        do {
            words.add(cursor.name().value().toUpperCase(Locale.ROOT));
        } while (cursor.peek().isName());
        return new TableOption(cursor.since(first), String.join(" ", words));
    }
}
