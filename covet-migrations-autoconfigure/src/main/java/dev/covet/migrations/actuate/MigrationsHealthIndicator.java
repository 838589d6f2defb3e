package dev.covet.migrations.actuate;

import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the database has the schema that this application needs: up when it has, out of service while something is
 * pending or running, down when a migration failed or was changed, or the database cannot be asked.
 *
 * <p>Migrations that the database has and this application does not are counted, but never change the answer: they are what
 * an old instance sees while a newer one is rolled out beside it, and it must go on serving until the new one does.
 */
final class MigrationsHealthIndicator extends AbstractHealthIndicator {

    private final CheckedStatus status;
    private final OwnMigrations own;

    MigrationsHealthIndicator(CheckedStatus status, OwnMigrations own) {
        super("The migrations cannot be checked");
        this.status = status;
        this.own = own;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        try {
            builder.up();
            status.databases().forEach((database, known) -> {
                var readiness = Readiness.of(known, own);
                readiness.lower(builder);
                builder.withDetail(database, readiness.details());
            });
        } catch (MigrationException e) {
            // A database that is down is not an error of this application, which must neither log nor throw it each
            // time.
            builder.down()
                    .withDetail(
                            "problems", e.problems().stream().map(Problem::what).toList());
        }
    }
}
