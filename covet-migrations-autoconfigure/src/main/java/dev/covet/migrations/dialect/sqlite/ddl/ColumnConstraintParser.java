package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.Deferrability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is said about a column behind its type. */
final class ColumnConstraintParser {

    private final DdlCursor cursor;
    private final ClauseParser clauses;

    ColumnConstraintParser(DdlCursor cursor) {
        this.cursor = cursor;
        this.clauses = new ClauseParser(cursor);
    }

    List<ColumnConstraint> all() {
        var constraints = new ArrayList<ColumnConstraint>();
        for (var next = next(); next != null; next = next()) {
            constraints.add(next);
        }
        return constraints;
    }

    private @Nullable ColumnConstraint next() {
        var first = cursor.peek();
        var name = cursor.accept("CONSTRAINT") ? cursor.name() : null;
        var constraint = constraint(first, name);
        return constraint == null && name != null ? new ColumnConstraint.Label(cursor.since(first), name) : constraint;
    }

    private @Nullable ColumnConstraint constraint(DdlToken first, @Nullable Name name) {
        if (cursor.accept("PRIMARY")) {
            return primaryKey(first, name);
        }
        if (cursor.isAt("NOT", "NULL")) {
            cursor.expect("NOT");
            cursor.expect("NULL");
            var conflict = clauses.conflict();
            return new ColumnConstraint.NotNull(cursor.since(first), name, conflict);
        }
        if (cursor.accept("NULL")) {
            var unused = clauses.conflict();
            return new ColumnConstraint.Null(cursor.since(first), name);
        }
        if (cursor.accept("UNIQUE")) {
            var conflict = clauses.conflict();
            return new ColumnConstraint.Unique(cursor.since(first), name, conflict);
        }
        if (cursor.accept("CHECK")) {
            var expression = cursor.parenthesised();
            var unused = clauses.conflict();
            return new ColumnConstraint.Check(cursor.since(first), name, expression);
        }
        return value(first, name);
    }

    private @Nullable ColumnConstraint value(DdlToken first, @Nullable Name name) {
        if (cursor.accept("DEFAULT")) {
            var value = clauses.defaultText();
            return new ColumnConstraint.Default(cursor.since(first), name, value);
        }
        if (cursor.accept("COLLATE")) {
            var collation = cursor.name();
            return new ColumnConstraint.Collate(cursor.since(first), name, collation);
        }
        if (cursor.isAt("REFERENCES")) {
            var reference = clauses.reference();
            return new ColumnConstraint.References(cursor.since(first), name, reference);
        }
        if (cursor.isAt("DEFERRABLE") || cursor.isAt("NOT", "DEFERRABLE")) {
            Deferrability deferrability = clauses.deferrability();
            return new ColumnConstraint.Deferral(cursor.since(first), name, deferrability);
        }
        return cursor.isAt("GENERATED") || cursor.isAt("AS") ? generated(first, name) : null;
    }

    private ColumnConstraint primaryKey(DdlToken first, @Nullable Name name) {
        cursor.expect("KEY");
        var descending = cursor.accept("DESC");
        var unused = cursor.accept("ASC");
        var conflict = clauses.conflict();
        var autoincrement = cursor.accept("AUTOINCREMENT");
        return new ColumnConstraint.PrimaryKey(cursor.since(first), name, descending, conflict, autoincrement);
    }

    private ColumnConstraint generated(DdlToken first, @Nullable Name name) {
        if (cursor.accept("GENERATED")) {
            cursor.expect("ALWAYS");
        }
        cursor.expect("AS");
        var expression = cursor.parenthesised();
        var stored = cursor.accept("STORED");
        var unused = cursor.accept("VIRTUAL");
        return new ColumnConstraint.Generated(cursor.since(first), name, expression, stored);
    }
}
