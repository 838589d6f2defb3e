package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditSettings.SqlDetail;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.Migrations;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRules;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.runner.NoJavaSteps;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database whose migrators are audited. */
abstract class AuditFixture {

    static final AuditOrigin ORIGIN = new AuditOrigin("dana", "node-1", "staging", "shop", "2.1.0", "abc123");

    TestDatabase database;

    abstract TestEngine engine();

    @BeforeEach
    void createDatabase() {
        database = engine().freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    static AuditSettings settings(boolean required, SqlDetail sql, @Nullable String key) {
        return new AuditSettings(true, required, sql, key, Duration.ofSeconds(60));
    }

    Database covet() {
        return covet(database.dataSource());
    }

    static Database covet(DataSource dataSource) {
        return new Database("default", dataSource, null, Dialects::of);
    }

    Audit audit(AuditSettings settings) {
        return new Audit(covet(), "_covet_", settings, ORIGIN);
    }

    Migrator migrator(Migration... migrations) {
        return migrator(audit(AuditSettings.usual()), database.dataSource(), migrations);
    }

    Migrator migrator(RollbackRules rules, Migration... migrations) {
        var usual = migratorSettings();
        var settings = new MigratorSettings(
                usual.tablePrefix(),
                usual.rules(),
                usual.lockTimeout(),
                usual.lockLease(),
                usual.baselineOnMigrate(),
                usual.oneTransaction(),
                usual.keep(),
                rules);
        return migrator(audit(AuditSettings.usual()), database.dataSource(), settings, migrations);
    }

    static Migrator migrator(Audit audit, DataSource dataSource, Migration... migrations) {
        return migrator(audit, dataSource, migratorSettings(), migrations);
    }

    static Migrator migrator(MigrationListener listener, DataSource dataSource, Migration... migrations) {
        return new Migrator(
                covet(dataSource), Migrations.source(migrations), migratorSettings(), new NoJavaSteps(), listener);
    }

    private static Migrator migrator(
            Audit audit, DataSource dataSource, MigratorSettings settings, Migration... migrations) {
        return new Migrator(
                covet(dataSource), Migrations.source(migrations), settings, new NoJavaSteps(), audit.listener());
    }

    private static MigratorSettings migratorSettings() {
        return new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                false,
                false);
    }

    static Migration described(String name, String description, Map<String, String> metadata, Operation... operations) {
        return new Migration(
                MigrationName.parse(name),
                Migration.DEFAULT_APP,
                description,
                null,
                null,
                metadata,
                TransactionMode.AUTO,
                List.of(operations),
                Checksum.of(name),
                name + ".yaml");
    }

    /** All rows in order, each as the texts of its columns in the order of {@link AuditColumn}. */
    List<Map<AuditColumn, @Nullable String>> rows() {
        try (var session = covet().open()) {
            return session.query("SELECT * FROM _covet_audit ORDER BY id", row -> {
                var values = new EnumMap<AuditColumn, @Nullable String>(AuditColumn.class);
                for (var column : AuditColumn.values()) {
                    values.put(column, row.getString(column.columnName()));
                }
                return values;
            });
        }
    }

    List<String> kinds() {
        return rows().stream()
                .map(row -> String.valueOf(row.get(AuditColumn.KIND)))
                .toList();
    }

    /** The places at which the chain is not what it was when it was written. */
    List<String> breaks(ChainHash hash) {
        var breaks = new ArrayList<String>();
        var previous = ChainHash.BEGINNING;
        var number = 0;
        for (var row : rows()) {
            number++;
            var values = new ArrayList<@Nullable String>();
            AuditColumn.HASHED.forEach(column -> values.add(row.get(column)));
            if (!String.valueOf(number).equals(row.get(AuditColumn.ID))
                    || !previous.equals(row.get(AuditColumn.PREVIOUS))
                    || !hash.of(String.valueOf(row.get(AuditColumn.ALGORITHM)), values)
                            .equals(row.get(AuditColumn.HASH))) {
                breaks.add("entry " + number);
            }
            previous = String.valueOf(row.get(AuditColumn.HASH));
        }
        return breaks;
    }
}
