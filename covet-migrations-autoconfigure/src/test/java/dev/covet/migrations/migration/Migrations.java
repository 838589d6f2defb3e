package dev.covet.migrations.migration;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.SqlText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Migrations made in tests, with a source that finds them. */
public final class Migrations {

    private Migrations() {}

    /** A migration of the default app that depends on the one numbered before it. */
    public static Migration migration(String name, Operation... operations) {
        return migration(name, Migration.DEFAULT_APP, null, operations);
    }

    public static Migration migration(
            String name, String app, @Nullable List<String> dependsOn, Operation... operations) {
        return new Migration(
                MigrationName.parse(name),
                app,
                "",
                null,
                dependsOn,
                Map.of(),
                TransactionMode.AUTO,
                List.of(operations),
                Checksum.of(name + Arrays.toString(operations)),
                name + ".yaml");
    }

    /** The same migration as one that runs in no transaction. */
    public static Migration withoutTransaction(Migration migration) {
        return new Migration(
                migration.name(),
                migration.app(),
                migration.description(),
                migration.version(),
                migration.dependsOn(),
                migration.metadata(),
                TransactionMode.NEVER,
                migration.operations(),
                migration.checksum(),
                migration.origin());
    }

    /** The same migration as one that completes a version. */
    public static Migration completing(String version, Migration migration) {
        return new Migration(
                migration.name(),
                migration.app(),
                migration.description(),
                Version.parse(version),
                migration.dependsOn(),
                migration.metadata(),
                migration.transactional(),
                migration.operations(),
                migration.checksum(),
                migration.origin());
    }

    /** SQL for every engine, whose effect on the schema is not stated. */
    public static RunSql sql(String up) {
        return new RunSql(SqlText.of(up), null, List.of(), null);
    }

    /** A source that finds just these. */
    public static MigrationSource source(Migration... migrations) {
        return engine -> Arrays.stream(migrations).map(UnreadMigration::of).toList();
    }
}
