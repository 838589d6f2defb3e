package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.keep.KeepRules;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.plan.RollbackRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * What an application says about its migrations. It checks itself, so that a wrong value stops the start with a report that
 * names the property, its value and where it was set.
 *
 * @param enabled Whether migrations are managed at all. When off, none of the beans, endpoints and meters exist.
 * @param onStartup What to do when the application starts.
 * @param locations Folders of migration files, with all folders below them. Each is a classpath: or file: location and may
 *     contain {vendor}, which stands for postgresql, mysql, mariadb or sqlite.
 * @param schema Schema to migrate, on MySQL and MariaDB the database. By default the one that connections bring.
 * @param url JDBC URL that migrations use instead of the application's data source.
 * @param username User that migrations connect as. Without a URL of its own it connects to the application's database.
 * @param password Password of that user.
 * @param driverClassName Fully qualified name of the JDBC driver. By default the one that goes with the URL.
 * @param environment Name of the environment that the application runs in, such as production. Free text, shown in the info
 *     endpoint and passed along with events.
 * @param outOfOrder What to do with a pending migration that is numbered before one already applied.
 * @param orphaned What to do when the database has a migration that the application does not.
 * @param allowDestructive Whether migrations may run that lose what rows hold: that drop a table or column, or change a type
 *     so that not all values are sure to fit. What only the same run has created holds nothing yet.
 * @param baselineOnMigrate Whether first migrations whose tables are there already are recorded rather than run, in a
 *     database without history.
 * @param singleTransaction Whether all pending migrations run in a single transaction, where the engine and all of them can.
 * @param tablePrefix Beginning of the names of the tables that the migrator keeps for itself.
 * @param lock How processes that migrate the same database wait for each other.
 * @param slowThreshold Duration from which on a migration counts as slow. A slow one is logged as a warning, counted and
 *     published as an event.
 * @param sourceDirectory Folder that new migrations are written to. A relative one counts from the working directory.
 * @param tables Which tables makemigrations, drift and validate look at.
 * @param entities How entities are understood where they say nothing.
 * @param rename How makemigrations tells a renamed column or table from one that has gone and another that is new.
 * @param scratch Server for the databases that are created, filled and dropped again in order to learn what SQL in migrations
 *     does. By default the server of the migrated database.
 * @param dryRun How long a dry run that executes may wait, and keep others waiting.
 * @param drift How entities, migrations and database are compared in a running application.
 * @param keep What is put aside when a migration takes it away.
 * @param rollback Which rollbacks go without being forced.
 * @param backup How backups are made and kept.
 * @param audit How it is recorded who did what.
 */
@ConfigurationProperties("covet.migrations")
public record CovetMigrationsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("migrate") OnStartup onStartup,
        @DefaultValue(DEFAULT_LOCATION) List<String> locations,
        @Nullable String schema,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String driverClassName,
        @Nullable String environment,
        @DefaultValue("warn") OutOfOrder outOfOrder,
        @DefaultValue("refuse") Orphaned orphaned,
        @DefaultValue("false") boolean allowDestructive,
        @DefaultValue("false") boolean baselineOnMigrate,
        @DefaultValue("false") boolean singleTransaction,
        @DefaultValue("_covet_") String tablePrefix,
        @DefaultValue Lock lock,
        @DefaultValue("60s") Duration slowThreshold,
        @DefaultValue(DEFAULT_SOURCE_DIRECTORY) Path sourceDirectory,
        @DefaultValue Tables tables,
        @DefaultValue Entities entities,
        @DefaultValue Rename rename,
        @DefaultValue Scratch scratch,
        @DefaultValue DryRun dryRun,
        @DefaultValue Drift drift,
        @DefaultValue Keep keep,
        @DefaultValue Rollback rollback,
        @NestedConfigurationProperty @DefaultValue BackupProperties backup,
        @NestedConfigurationProperty @DefaultValue AuditProperties audit)
        implements Validator {

    static final String DEFAULT_LOCATION = "classpath:db/covet";
    static final String DEFAULT_SOURCE_DIRECTORY = "src/main/resources/db/covet";
    static final String PRODUCTION = "production";
    static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final Pattern TABLE_PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

    /**
     * How processes that migrate the same database wait for each other.
     *
     * @param timeout Longest wait for another process that migrates. Zero tries once.
     * @param lease Time after its last sign of life for which a dead process keeps the lock. At least one second.
     */
    public record Lock(
            @DefaultValue("5m") Duration timeout,
            @DefaultValue("30s") Duration lease) {}

    /**
     * Which tables makemigrations, drift and validate look at.
     *
     * @param include Patterns of table names, with * for any characters and ? for one. By default all tables.
     * @param exclude Patterns of table names that are left out all the same.
     */
    public record Tables(
            @DefaultValue List<String> include,
            @DefaultValue List<String> exclude) {

        public Tables {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * How entities are understood where they say nothing.
     *
     * @param undeclared What makemigrations and drift make of defaults and comments that no entity declares.
     */
    public record Entities(@DefaultValue("keep") Undeclared undeclared) {}

    /**
     * How makemigrations tells a renamed column or table from one that has gone and another that is new.
     *
     * @param enabled Whether renames are looked for. When off, only answers given beforehand are renames.
     * @param threshold Confidence from which a rename needs no answer, above 0 and at most 1. Lower values accept more
     *     without asking; 1 asks about all.
     * @param requireTypeMatch Whether columns whose types are of different families are never taken for one.
     * @param maxLengthDifference Most characters by which the two names may differ in length. By default any number.
     * @param answers Names now by names before, table.column or table, each key in brackets such as [users.name]. Empty for
     *     what has no other name now but has gone.
     */
    public record Rename(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("0.80") double threshold,
            @DefaultValue("false") boolean requireTypeMatch,
            @Nullable Integer maxLengthDifference,
            @DefaultValue Map<String, String> answers) {

        public Rename {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * Server for scratch databases.
     *
     * @param url JDBC URL of a database on the server. By default that of the migrated database.
     * @param username User that may create databases there.
     * @param password Password of that user.
     */
    public record Scratch(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "covet.migrations.scratch.*";
        }
    }

    /**
     * How long a dry run that executes may wait, and keep others waiting.
     *
     * @param lockTimeout Longest wait for a lock that somebody else holds, at least 1ms.
     * @param timeLimit Longest time for all statements of a dry run together, at least 1ms. Others may wait that long for the
     *     locks that it takes.
     */
    public record DryRun(
            @DefaultValue("2s") Duration lockTimeout,
            @DefaultValue("30s") Duration timeLimit) {}

    /**
     * How entities, migrations and database are compared in a running application.
     *
     * @param interval Time between two comparisons for the gauge covet.migrations.drift. By default it shows what the
     *     endpoint migrationdrift was last asked for.
     */
    public record Drift(@Nullable Duration interval) {}

    /**
     * What is put aside when a migration takes it away.
     *
     * @param enabled Whether rows and values are put aside, in tables of the same database, before a migration drops or
     *     narrows what holds them, forward or backward. They come back when that is undone.
     * @param expiry Time after which what was put aside may be thrown away.
     */
    public record Keep(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("30d") Duration expiry) {}

    /**
     * Which rollbacks go without being forced.
     *
     * @param maxRisk Highest risk. By default high, and medium in the environment production.
     * @param requireBackup Whether what a rollback takes away must be put aside.
     * @param maxDataLossRows Most rows, over all tables, that a rollback may take away or change. By default 1000, and 0 in
     *     the environment production.
     * @param verifyChecksums Whether what was put aside is compared with its checksum before it is brought back.
     */
    public record Rollback(
            @Nullable Risk maxRisk,
            @DefaultValue("true") boolean requireBackup,
            @Nullable Long maxDataLossRows,
            @DefaultValue("true") boolean verifyChecksums) {}

    public CovetMigrationsProperties {
        locations = List.copyOf(locations);
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == CovetMigrationsProperties.class;
    }

    @Override
    public void validate(Object target, Errors errors) {
        ((CovetMigrationsProperties) target).validate(errors);
    }

    /** Without the password, and so without everything: the configuration-properties endpoint shows what may be shown. */
    @Override
    public String toString() {
        return "covet.migrations.*";
    }

    KeepRules keepRules() {
        return new KeepRules(keep.enabled(), keep.expiry());
    }

    /** Where nothing is said, less goes in production. */
    RollbackRules rollbackRules() {
        var usual = PRODUCTION.equalsIgnoreCase(environment) ? RollbackRules.strict() : RollbackRules.usual();
        return new RollbackRules(
                rollback.maxRisk() == null ? usual.maxRisk() : rollback.maxRisk(),
                rollback.requireBackup(),
                rollback.maxDataLossRows() == null ? usual.maxDataLossRows() : rollback.maxDataLossRows(),
                rollback.verifyChecksums());
    }

    private void validate(Errors errors) {
        reject(errors, lock.timeout().isNegative(), "lock.timeout", "Must not be negative; 0s tries once");
        reject(errors, lock.lease().compareTo(SHORTEST_LEASE) < 0, "lock.lease", "Must be at least 1s");
        reject(errors, dryRun.lockTimeout().toMillis() < 1, "dry-run.lock-timeout", "Must be at least 1ms");
        reject(errors, dryRun.timeLimit().toMillis() < 1, "dry-run.time-limit", "Must be at least 1ms");
        reject(
                errors,
                drift.interval() != null && drift.interval().compareTo(SHORTEST_INTERVAL) < 0,
                "drift.interval",
                "Must be at least 1s");
        reject(
                errors,
                !(rename.threshold() > 0 && rename.threshold() <= 1),
                "rename.threshold",
                "Must be above 0 and at most 1");
        reject(
                errors,
                rename.maxLengthDifference() != null && rename.maxLengthDifference() < 0,
                "rename.max-length-difference",
                "Must not be negative; leave it out for any difference");
        reject(
                errors,
                keep.expiry().isNegative() || keep.expiry().isZero(),
                "keep.expiry",
                "Must be positive; keep.enabled=false keeps nothing");
        reject(
                errors,
                rollback.maxDataLossRows() != null && rollback.maxDataLossRows() < 0,
                "rollback.max-data-loss-rows",
                "Must not be negative");
        rejectBackup(errors);
        reject(errors, slowThreshold.isNegative(), "slow-threshold", "Must not be negative");
        reject(errors, locations.isEmpty(), "locations", "Must name at least one location");
        reject(
                errors,
                !TABLE_PREFIX.matcher(tablePrefix).matches(),
                "table-prefix",
                "Must be letters, digits and underscores, not begin with a digit, and have at most 40 characters");
        reject(errors, schema != null && !StringUtils.hasText(schema), "schema", "Must not be blank; leave it out");
    }

    private void rejectBackup(Errors errors) {
        var retention = backup.retention();
        reject(errors, retention.daily() < 0, "backup.retention.daily", "Must not be negative");
        reject(errors, retention.weekly() < 0, "backup.retention.weekly", "Must not be negative");
        reject(errors, retention.monthly() < 0, "backup.retention.monthly", "Must not be negative");
    }

    private static void reject(Errors errors, boolean wrong, String property, String reason) {
        if (wrong) {
            errors.rejectValue(property, "covet.migrations." + property, reason);
        }
    }
}
