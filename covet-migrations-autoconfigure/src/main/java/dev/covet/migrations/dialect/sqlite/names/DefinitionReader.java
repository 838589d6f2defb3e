package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTrigger;
import dev.covet.migrations.dialect.sqlite.ddl.CreateView;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Reference;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.Optional;

/** Finds the names in a definition. */
final class DefinitionReader {

    private final Reading reading;

    /** @param ofSession whether the definition is the session's own */
    DefinitionReader(Relations relations, boolean ofSession) {
        this.reading = new Reading(relations, ofSession);
    }

    /**
     * All names that may stand for a table or for a column.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the definition cannot be read
     */
    List<Use> uses(Definition definition) {
        if (definition instanceof CreateTable table) {
            table(table);
        } else if (definition instanceof CreateIndex index) {
            index(index);
        } else if (definition instanceof CreateView view) {
            itself(view.name());
            var unused = reading.expressions(view.query()).queries().read(new Scope(null));
        } else if (definition instanceof CreateTrigger trigger) {
            trigger(trigger);
        } else {
            itself(definition.name());
        }
        return reading.uses();
    }

    /** The columns that a view has; empty when they are not known. */
    Optional<List<String>> columns(CreateView view) {
        return view.columns().isEmpty()
                ? reading.expressions(view.query())
                        .queries()
                        .read(new Scope(null))
                        .columns()
                : Optional.of(view.columns().stream().map(Name::value).toList());
    }

    private Relation relation(Name name) {
        return reading.relation("", name.value()).orElse(Relation.UNKNOWN);
    }

    private void itself(Name name) {
        reading.use(name, () -> Meaning.relation(relation(name).key()));
    }

    private void column(Relation table, Name name) {
        reading.use(name, () -> table.has(name.value()) ? Meaning.column(table.key(), name.value()) : Meaning.NONE);
    }

    private void table(CreateTable table) {
        itself(table.name());
        var relation = relation(table.name());
        var scope = new Scope(null);
        scope.add(Source.of(table.name().value(), () -> relation));
        table.columns().forEach(column -> column(relation, column, scope));
        table.constraints().forEach(constraint -> constraint(relation, constraint, scope));
    }

    private void column(Relation table, ColumnDefinition column, Scope scope) {
        column(table, column.name());
        for (var constraint : column.constraints()) {
            if (constraint instanceof ColumnConstraint.Check check) {
                reading.expressions(check.expression()).read(scope);
            } else if (constraint instanceof ColumnConstraint.Generated generated) {
                reading.expressions(generated.expression()).read(scope);
            } else if (constraint instanceof ColumnConstraint.References key) {
                reference(key.reference());
            }
        }
    }

    private void constraint(Relation table, TableConstraint constraint, Scope scope) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            key.parts().forEach(part -> part(table, part, scope));
        } else if (constraint instanceof TableConstraint.Unique unique) {
            unique.parts().forEach(part -> part(table, part, scope));
        } else if (constraint instanceof TableConstraint.Check check) {
            reading.expressions(check.expression()).read(scope);
        } else if (constraint instanceof TableConstraint.ForeignKey key) {
            key.columns().forEach(column -> column(table, column));
            reference(key.reference());
        }
    }

    private void part(Relation table, KeyPart part, Scope scope) {
        var name = part.column();
        if (name == null) {
            reading.expressions(part.expression()).read(scope);
        } else {
            column(table, name);
        }
    }

    /** Foreign keys may point at tables that are not there. */
    private void reference(Reference reference) {
        var key = reading.referenced(reference.table().value());
        reading.use(reference.table(), () -> Meaning.relation(key));
        reference.columns().forEach(column -> reading.use(column, () -> Meaning.column(key, column.value())));
    }

    private void index(CreateIndex index) {
        var relation = relation(index.table());
        reading.use(index.table(), () -> Meaning.relation(relation.key()));
        var scope = new Scope(null);
        scope.add(Source.of(index.table().value(), () -> relation));
        index.parts().forEach(part -> part(relation, part, scope));
        var where = index.where();
        if (where != null) {
            reading.expressions(where).read(scope);
        }
    }

    private void trigger(CreateTrigger trigger) {
        var schema = trigger.schema() == null ? "" : trigger.schema().value();
        var relation = reading.relation(schema, trigger.table().value()).orElse(Relation.UNKNOWN);
        reading.use(trigger.table(), () -> Meaning.relation(relation.key()));
        trigger.updated().forEach(column -> column(relation, column));
        var rows = new Scope(null);
        rows.add(Source.named("new", () -> relation).onlyQualified());
        rows.add(Source.named("old", () -> relation).onlyQualified());
        var when = trigger.when();
        if (when != null) {
            reading.expressions(when).read(rows);
        }
        new StatementReader(reading, reading.expressions(trigger.body())).read(rows);
    }
}
