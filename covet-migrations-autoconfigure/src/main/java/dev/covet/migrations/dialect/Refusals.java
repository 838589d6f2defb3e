package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Unique;

/** Says what a server cannot do, before anything is executed. */
public final class Refusals {

    private final Server server;

    public Refusals(Server server) {
        this.server = server;
    }

    /** An error about {@code deed}, words that follow "cannot". */
    public InvalidMigrationException cannot(String deed, String fix) {
        return new InvalidMigrationException(server.engine().displayName() + " cannot " + deed + ".", fix);
    }

    /** Refuses a unique constraint that waits for the end of the transaction, or of which NULL equals NULL. */
    public void requirePlain(Unique unique) {
        requireImmediate("the unique constraint '" + unique.name() + "'", unique.deferrability());
        requireDistinctNulls("the unique constraint '" + unique.name() + "'", unique.nullsDistinct());
    }

    /** Refuses {@code constraint} when it shall be able to wait for the end of the transaction. */
    public void requireImmediate(String constraint, Deferrability deferrability) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            throw cannot(
                    "check " + constraint + " at the end of a transaction",
                    "Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which"
                            + " can.");
        }
    }

    /** Refuses {@code subject} when it shall take one NULL for equal to another. */
    public void requireDistinctNulls(String subject, boolean nullsDistinct) {
        if (!nullsDistinct) {
            throw cannot(
                    "take one NULL for equal to another in " + subject,
                    "Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.");
        }
    }

    /** Refuses a unique index of the beginnings of values: of the whole values it would let through what is meant to be refused. */
    public void requireWholeValues(Index index) {
        if (index.unique()
                && index.parts().stream().anyMatch(part -> part.options().prefixLength() != null)) {
            throw cannot(
                    "compare only the beginnings of values in the unique index '" + index.name() + "'",
                    "Leave 'length' out, or give an 'expression' that cuts the value.");
        }
    }

    /** Refuses {@code deed}, words that follow "cannot", to servers older than the version that has learnt it. */
    public void requireVersion(int major, int minor, int patch, String deed) {
        if (!server.isAtLeast(major, minor, patch)) {
            var name = server.engine().displayName();
            throw new InvalidMigrationException(
                    name + " " + server.versionText() + " cannot " + deed + ".",
                    "Use " + name + " " + major + "." + minor + "." + patch
                            + " or newer, or write what this version can do in a 'sql' operation.");
        }
    }
}
