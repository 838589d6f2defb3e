package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Rank;

/** The kinds of parts of a table, each with the usual moment at which it is dropped and added. */
enum PartKind {
    FOREIGN_KEY(Rank.DROP_FOREIGN_KEY, Rank.ADD_FOREIGN_KEY),
    CHECK(Rank.DROP_CHECK, Rank.ADD_CHECK),
    INDEX(Rank.DROP_INDEX, Rank.ADD_INDEX),
    UNIQUE(Rank.DROP_UNIQUE, Rank.ADD_UNIQUE),
    PRIMARY_KEY(Rank.DROP_PRIMARY_KEY, Rank.ADD_PRIMARY_KEY);

    private final Rank dropping;
    private final Rank adding;

    PartKind(Rank dropping, Rank adding) {
        this.dropping = dropping;
        this.adding = adding;
    }

    Rank dropping() {
        return dropping;
    }

    Rank adding() {
        return adding;
    }
}
