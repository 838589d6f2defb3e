package dev.covet.migrations.dialect.mariadb;

import static dev.covet.migrations.dialect.mysqlfamily.Locking.moment;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.online;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.shared;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.dialect.mysqlfamily.OnlineDdl;
import java.util.regex.Pattern;

/** What MariaDB does to a table; since 11.2 rows are written even while it is copied. */
final class MariadbOnlineDdl implements OnlineDdl {

    /** What has another value for each row, and is not taken for one value of them all. */
    private static final Pattern BY_ROW =
            Pattern.compile("\\b(?:uuid|sys_guid|uuid_short|nextval|next\\s+value)\\b", Pattern.CASE_INSENSITIVE);

    private final Server server;

    MariadbOnlineDdl(Server server) {
        this.server = server;
    }

    @Override
    public Impact copied(String table) {
        return server.isAtLeast(11, 2, 0) ? online(table, Work.REWRITE) : shared(table, Work.REWRITE);
    }

    @Override
    public Impact columnAdded(String table) {
        return moment(table);
    }

    @Override
    public Impact columnAddedBesideWords(String table) {
        return shared(table, Work.REWRITE);
    }

    @Override
    public Impact columnAdded(String table, String expression) {
        return BY_ROW.matcher(expression).find() ? copied(table) : moment(table);
    }

    @Override
    public Impact columnDropped(String table) {
        return moment(table);
    }

    /** Values of up to 127 bytes have their length in one byte, whatever the longest may be. */
    @Override
    public boolean keepsRowsWhenGrowing(int from, int to) {
        return from <= 127 || (from <= 255) == (to <= 255);
    }

    @Override
    public Impact computedOtherwise(String table) {
        return moment(table);
    }

    @Override
    public Impact numberedNoMore(String table) {
        return moment(table);
    }

    @Override
    public Impact sortedOtherwise(String table) {
        return online(table, Work.BUILD_INDEX);
    }

    @Override
    public Impact nullabilityChanged(String table, boolean hasExpressions) {
        return hasExpressions ? copied(table) : online(table, Work.REWRITE);
    }

    @Override
    public Blocking ofReferencedByNewKey() {
        return Blocking.WRITES;
    }

    @Override
    public Blocking ofReferenced() {
        return Blocking.NOTHING;
    }
}
