package dev.covet.migrations.dialect.sqlite.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Something that a statement has rows from, under the name by which it speaks of it. */
final class Source {

    private final String name;
    private final boolean named;
    private final Supplier<Relation> relation;
    private final List<String> joined = new ArrayList<>();
    private boolean natural;
    private boolean qualified;

    private Source(String name, boolean named, Supplier<Relation> relation) {
        this.name = Folded.name(name);
        this.named = named;
        this.relation = relation;
    }

    /** A table or view under its own name. */
    static Source of(String name, Supplier<Relation> relation) {
        return new Source(name, false, relation);
    }

    /** Anything under a name that the statement gives it; empty for none. */
    static Source named(String name, Supplier<Relation> relation) {
        return new Source(name, true, relation);
    }

    /** Columns of it must be called with its name. */
    Source onlyQualified() {
        qualified = true;
        return this;
    }

    /** Its columns of these names are those that the sources before it have too. */
    void join(List<String> columns) {
        columns.forEach(column -> joined.add(Folded.name(column)));
    }

    /** All columns that the sources before it have too are the same. */
    void joinAll() {
        natural = true;
    }

    Relation relation() {
        return relation.get();
    }

    boolean isCalled(String qualifier) {
        return name.equals(Folded.name(qualifier));
    }

    boolean isOpen() {
        return !qualified;
    }

    /** What its name means where it stands before a column. */
    Meaning qualifier() {
        return named ? Meaning.NONE : Meaning.relation(relation().key());
    }

    boolean isJoinedBy(String column) {
        return natural || joined.contains(Folded.name(column));
    }

    Meaning column(String column) {
        var of = relation();
        return !of.isKnown() || of.has(column) ? Meaning.column(of.key(), column) : Meaning.NONE;
    }
}
