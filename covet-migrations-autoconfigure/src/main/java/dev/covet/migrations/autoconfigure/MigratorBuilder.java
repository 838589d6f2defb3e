package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.keep.KeepRules;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRules;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.MigratorSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.Assert;

/** How a database is migrated, as far as code may change it; it begins with what the properties say. */
public final class MigratorBuilder {

    private final List<MigrationSource> sources = new ArrayList<>();
    private final List<MigrationListener> listeners = new ArrayList<>();
    private String tablePrefix;
    private OutOfOrder outOfOrder;
    private Orphaned orphaned;
    private boolean destructiveAllowed;
    private Duration lockTimeout;
    private Duration lockLease;
    private boolean baselineOnMigrate;
    private boolean singleTransaction;
    private KeepRules keep;
    private RollbackRules rollback;

    MigratorBuilder(CovetMigrationsProperties properties) {
        tablePrefix = properties.tablePrefix();
        outOfOrder = properties.outOfOrder();
        orphaned = properties.orphaned();
        destructiveAllowed = properties.allowDestructive();
        lockTimeout = properties.lock().timeout();
        lockLease = properties.lock().lease();
        baselineOnMigrate = properties.baselineOnMigrate();
        singleTransaction = properties.singleTransaction();
        keep = properties.keepRules();
        rollback = properties.rollbackRules();
    }

    /** Adds a place that migrations come from; a {@link MigrationSource} bean is added by itself. */
    public MigratorBuilder addSource(MigrationSource source) {
        sources.add(source);
        return this;
    }

    /** Adds one who is told what happens; a {@link MigrationListener} bean is added by itself, before these. */
    public MigratorBuilder addListener(MigrationListener listener) {
        listeners.add(listener);
        return this;
    }

    public MigratorBuilder tablePrefix(String prefix) {
        tablePrefix = prefix;
        return this;
    }

    public MigratorBuilder outOfOrder(OutOfOrder rule) {
        outOfOrder = rule;
        return this;
    }

    public MigratorBuilder orphaned(Orphaned rule) {
        orphaned = rule;
        return this;
    }

    /** Whether operations may run that lose what rows held before. */
    public MigratorBuilder allowDestructive(boolean allowed) {
        destructiveAllowed = allowed;
        return this;
    }

    /** The longest wait for another process that migrates; zero tries once. */
    public MigratorBuilder lockTimeout(Duration timeout) {
        Assert.isTrue(!timeout.isNegative(), "'timeout' must not be negative");
        lockTimeout = timeout;
        return this;
    }

    /** How long after its last sign of life a dead process keeps the lock; at least one second. */
    public MigratorBuilder lockLease(Duration lease) {
        Assert.isTrue(lease.compareTo(CovetMigrationsProperties.SHORTEST_LEASE) >= 0, "'lease' must be at least 1s");
        lockLease = lease;
        return this;
    }

    public MigratorBuilder baselineOnMigrate(boolean baseline) {
        baselineOnMigrate = baseline;
        return this;
    }

    public MigratorBuilder singleTransaction(boolean single) {
        singleTransaction = single;
        return this;
    }

    /** What is put aside when a migration takes it away, and for how long. */
    public MigratorBuilder keep(KeepRules rules) {
        keep = rules;
        return this;
    }

    /** Which rollbacks go without being forced. */
    public MigratorBuilder rollback(RollbackRules rules) {
        rollback = rules;
        return this;
    }

    List<MigrationSource> sources() {
        return sources;
    }

    List<MigrationListener> listeners() {
        return listeners;
    }

    MigratorSettings settings() {
        return new MigratorSettings(
                tablePrefix,
                new PlanRules(outOfOrder, orphaned, destructiveAllowed),
                lockTimeout,
                lockLease,
                baselineOnMigrate,
                singleTransaction,
                keep,
                rollback);
    }
}
