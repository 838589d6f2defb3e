package dev.covet.migrations.dryrun;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;
import java.util.List;

/** Has checked at the end of a migration what its commit would check; a dry run commits nothing. */
public final class DeferredChecks {

    private static final String NAMES =
            "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.conname), c.condeferred FROM"
                    + " pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.condeferrable";

    private final Session session;

    public DeferredChecks(Session session) {
        this.session = session;
    }

    /**
     * Checks them.
     *
     * @throws dev.covet.migrations.database.DatabaseException when a row breaks a constraint
     */
    public void run() {
        if (session.server().engine() != Engine.POSTGRESQL) {
            return;
        }
        var all = session.query(NAMES, row -> new Deferrable(row.getString(1), row.getBoolean(2)));
        set(all.stream().map(Deferrable::name).toList(), "IMMEDIATE");
        set(all.stream().filter(Deferrable::deferred).map(Deferrable::name).toList(), "DEFERRED");
    }

    /** @param deferred whether it is checked at the end unless somebody asks for it before */
    private record Deferrable(String name, boolean deferred) {}

    private void set(List<String> names, String when) {
        if (!names.isEmpty()) {
            session.execute("SET CONSTRAINTS " + String.join(", ", names) + " " + when);
        }
    }
}
