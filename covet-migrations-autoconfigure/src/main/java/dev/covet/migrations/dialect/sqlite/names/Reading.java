package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A definition that is being read: the names that were met, to be looked up when all of it is known. */
final class Reading {

    private final Relations relations;
    private final boolean ofSession;
    private final List<Supplier<Use>> uses = new ArrayList<>();
    private int unnamed;

    /** @param ofSession whether the definition is the session's own */
    Reading(Relations relations, boolean ofSession) {
        this.relations = relations;
        this.ofSession = ofSession;
    }

    /** A name whose meaning is found later, as what it is looked up in may stand behind it. */
    void use(Name name, Supplier<Meaning> meaning) {
        uses.add(() -> new Use(name, meaning.get()));
    }

    /** In the order in which they were met. */
    List<Use> uses() {
        return uses.stream().map(Supplier::get).toList();
    }

    ExpressionReader expressions(Span part) {
        return new ExpressionReader(this, new DdlCursor(part));
    }

    /** What the name of a table or view stands for. */
    Optional<Relation> relation(String schema, String name) {
        return relations.find(schema, name, ofSession);
    }

    /** The table that a foreign key points at, be it there or not; it is in the same place as the key. */
    String referenced(String table) {
        return ofSession ? Relations.keyOfSession(table) : Relations.key(table);
    }

    /** Rows that have no name outside of the definition. */
    Relation unnamed(Supplier<Optional<List<String>>> columns) {
        return new Relation("query " + unnamed++, columns);
    }
}
