package dev.covet.migrations.diff;

import dev.covet.migrations.operation.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An operation with what it does to the things that other operations need or are in the way of. */
final class Step {

    /** The usual order, for steps that nothing else puts in order. */
    enum Rank {
        DROP_FOREIGN_KEY,
        DROP_CHECK,
        DROP_INDEX,
        DROP_UNIQUE,
        STOP_NUMBERING,
        DROP_PRIMARY_KEY,
        DROP_TABLE,
        DROP_COLUMN,
        SEQUENCE,
        CREATE_TABLE,
        ADD_COLUMN,
        ALTER_COLUMN,
        COMMENT,
        DROP_DEFAULT,
        RENAME_INDEX,
        ADD_PRIMARY_KEY,
        ADD_UNIQUE,
        ADD_INDEX,
        ADD_CHECK,
        START_NUMBERING,
        ADD_FOREIGN_KEY,
        DROP_SEQUENCE
    }

    /** What a step does to a thing. */
    enum Deed {
        /** It is there afterwards and was not before. */
        CREATES,
        /** It is there afterwards, and other. */
        CHANGES,
        /** It is not there afterwards. */
        REMOVES,
        /** Something begins to rely on it. */
        NEEDS,
        /** Something relies on it no more. */
        RELEASES
    }

    private final Operation operation;
    private final Rank rank;
    private final int number;
    private final Map<Deed, List<Thing>> deeds = new EnumMap<>(Deed.class);
    private final List<Step> predecessors = new ArrayList<>();

    Step(Operation operation, Rank rank, int number) {
        this.operation = operation;
        this.rank = rank;
        this.number = number;
    }

    Operation operation() {
        return operation;
    }

    Rank rank() {
        return rank;
    }

    int number() {
        return number;
    }

    Step with(Deed deed, Thing thing) {
        deeds.computeIfAbsent(deed, none -> new ArrayList<>()).add(thing);
        return this;
    }

    Step withAll(Deed deed, Iterable<Thing> things) {
        things.forEach(thing -> with(deed, thing));
        return this;
    }

    /** Lets it wait for another for a reason that no thing expresses. */
    void waitFor(Step other) {
        predecessors.add(other);
    }

    Map<Deed, List<Thing>> deeds() {
        return deeds;
    }

    List<Step> predecessors() {
        return predecessors;
    }
}
