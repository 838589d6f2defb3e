package dev.covet.migrations.dialect.sqlite.ddl;

import org.jspecify.annotations.Nullable;

/** Reads one thing that is said about a table behind its columns. */
final class TableConstraintParser {

    private final DdlCursor cursor;
    private final ClauseParser clauses;

    TableConstraintParser(DdlCursor cursor) {
        this.cursor = cursor;
        this.clauses = new ClauseParser(cursor);
    }

    TableConstraint parse() {
        var first = cursor.peek();
        var name = cursor.accept("CONSTRAINT") ? cursor.name() : null;
        if (cursor.accept("PRIMARY")) {
            return primaryKey(first, name);
        }
        if (cursor.accept("UNIQUE")) {
            var parts = new KeyPartParser(cursor).parts();
            var conflict = clauses.conflict();
            return new TableConstraint.Unique(cursor.since(first), name, parts, conflict);
        }
        if (cursor.accept("CHECK")) {
            var expression = cursor.parenthesised();
            var unused = clauses.conflict();
            return new TableConstraint.Check(cursor.since(first), name, expression);
        }
        if (cursor.accept("FOREIGN")) {
            cursor.expect("KEY");
            var columns = cursor.names();
            var reference = clauses.reference();
            return new TableConstraint.ForeignKey(cursor.since(first), name, columns, reference);
        }
        return label(first, name);
    }

    private TableConstraint primaryKey(DdlToken first, @Nullable Name name) {
        cursor.expect("KEY");
        var parser = new KeyPartParser(cursor);
        var parts = parser.parts();
        var conflict = clauses.conflict();
        return new TableConstraint.PrimaryKey(cursor.since(first), name, parts, parser.isAutoincrement(), conflict);
    }

    private TableConstraint label(DdlToken first, @Nullable Name name) {
        if (name == null) {
            throw cursor.expected("a constraint");
        }
        return new TableConstraint.Label(cursor.since(first), name);
    }
}
