package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;

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
