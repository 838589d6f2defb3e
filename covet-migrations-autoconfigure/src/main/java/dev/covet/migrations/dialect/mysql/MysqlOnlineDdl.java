package dev.covet.migrations.dialect.mysql;

import static dev.covet.migrations.dialect.mysqlfamily.Locking.moment;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.online;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.shared;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.dialect.mysqlfamily.OnlineDdl;

/** What MySQL does to a table; what is copied is not written meanwhile. */
final class MysqlOnlineDdl implements OnlineDdl {

    private final Server server;

    MysqlOnlineDdl(Server server) {
        this.server = server;
    }

    @Override
    public Impact copied(String table) {
        return shared(table, Work.REWRITE);
    }

    @Override
    public Impact columnAdded(String table) {
        return server.isAtLeast(8, 0, 12) ? instantly(table) : online(table, Work.REWRITE);
    }

    @Override
    public Impact columnAddedBesideWords(String table) {
        return copied(table);
    }

    @Override
    public Impact columnAdded(String table, String expression) {
        return copied(table)
                .advising(
                        "Add the column without its default, give it the default in a second operation, and fill the rows with"
                                + " a backfill: only then nothing is copied.");
    }

    @Override
    public Impact columnDropped(String table) {
        return server.isAtLeast(8, 0, 29) ? instantly(table) : online(table, Work.REWRITE);
    }

    /** It keeps the rows in several versions, as many as it has numbers for. */
    private Impact instantly(String table) {
        var versions = server.isAtLeast(9, 1, 0) ? 255 : 64;
        return server.isAtLeast(8, 0, 29)
                ? moment(table)
                        .noting("If the table has had " + versions
                                + " columns added or dropped since it was last rebuilt, it is rebuilt now.")
                : moment(table);
    }

    /** Lengths are kept in one byte where all values are that short. */
    @Override
    public boolean keepsRowsWhenGrowing(int from, int to) {
        return (from <= 255) == (to <= 255);
    }

    @Override
    public Impact computedOtherwise(String table) {
        return copied(table);
    }

    @Override
    public Impact numberedNoMore(String table) {
        return copied(table);
    }

    @Override
    public Impact sortedOtherwise(String table) {
        return copied(table);
    }

    @Override
    public Impact nullabilityChanged(String table, boolean hasExpressions) {
        return online(table, Work.REWRITE);
    }

    @Override
    public Blocking ofReferencedByNewKey() {
        return Blocking.EVERYTHING;
    }

    @Override
    public Blocking ofReferenced() {
        return Blocking.EVERYTHING;
    }
}
