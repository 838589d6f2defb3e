package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.AuditedDrift;
import dev.covet.migrations.authoring.Drift;
import dev.covet.migrations.authoring.DriftCheck;
import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.MigrationException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Computes drift when it is asked to, one at a time, and remembers it. With an interval it also asks itself, from when the
 * application is ready on.
 */
public final class DriftWatch implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final ApplicationContext application;
    private final @Nullable Duration interval;
    private @Nullable DriftCheck check;
    private @Nullable AuditedDrift audited;
    private @Nullable ScheduledExecutorService scheduler;
    private volatile @Nullable Drift last;

    /** @param interval how often it asks itself; {@code null} for never */
    DriftWatch(ApplicationContext application, @Nullable Duration interval) {
        this.application = application;
        this.interval = interval;
    }

    /**
     * Compares now.
     *
     * @throws MigrationException when the database cannot be asked
     */
    public synchronized Drift compute() {
        if (check == null) {
            check = new DriftCheck(ApplicationWorkshop.of(application));
            audited = new AuditedDrift(application.getBean(MigratorSetup.class).audit());
        }
        try {
            var drift = check.compare();
            last = drift;
            if (audited != null) {
                audited.found(drift);
            }
            return drift;
        } catch (MigrationException e) {
            last = null;
            throw e;
        }
    }

    /** What was computed last; empty before the first time, and when the database could not be asked. */
    public Optional<Drift> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (interval != null && event.getApplicationContext().equals(application)) {
            schedule(interval);
        }
    }

    @Override
    public synchronized void destroy() {
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    private synchronized void schedule(Duration every) {
        scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "covet-migrations-drift");
            thread.setDaemon(true);
            return thread;
        });
        var unused = scheduler.scheduleWithFixedDelay(this::computeQuietly, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void computeQuietly() {
        try {
            var unused = compute();
        } catch (RuntimeException e) {
            LOG.debug("Drift cannot be computed", e);
        }
    }
}
