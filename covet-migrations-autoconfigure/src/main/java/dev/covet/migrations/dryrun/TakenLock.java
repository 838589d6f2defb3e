package dev.covet.migrations.dryrun;

import java.util.Optional;

/** A lock on something that was there before the dry run. */
public record TakenLock(Relation relation, LockMode mode) {

    /** What others have to wait with, as a few words; empty when that is nothing that an application does. */
    public Optional<String> blocks() {
        return mode.against() == LockMode.Against.DROPPING
                ? Optional.empty()
                : Optional.of(mode.against().words() + relation.describe());
    }
}
