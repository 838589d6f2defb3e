package dev.covet.migrations.runner;

import dev.covet.migrations.authoring.ScratchConnector;
import dev.covet.migrations.authoring.ScratchServer;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.ScratchDatabase;
import dev.covet.migrations.database.ScratchDatabases;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Scratch databases on the server of a test's database, with their names. */
public final class ScratchOnServer implements ScratchDatabases, ScratchConnector {

    private final TestDatabase database;
    private final List<String> names = new ArrayList<>();

    public ScratchOnServer(TestDatabase database) {
        this.database = database;
    }

    /** The names of those that were made so far. */
    public List<String> names() {
        return names;
    }

    @Override
    public ScratchDatabase create() {
        var migrated = new Database("default", database.dataSource(), null, Dialects::of);
        var scratch = new ScratchServer(migrated, this).create();
        names.add(String.valueOf(scratch.database().schema()));
        return scratch;
    }

    @Override
    public boolean hasOwnServer() {
        return false;
    }

    @Override
    public DataSource server() {
        return database.dataSource();
    }

    @Override
    public DataSource to(String url) {
        throw new AssertionError("A dry run makes copies on MySQL and MariaDB only");
    }
}
