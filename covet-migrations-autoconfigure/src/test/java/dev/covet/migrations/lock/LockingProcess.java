package dev.covet.migrations.lock;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import java.time.Duration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that takes the lock, says so, and holds it until it is killed. Arguments: URL, user, password, lease in ms. */
final class LockingProcess {

    private LockingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var source = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        var database = new Database("default", source, null, Dialects::of);
        var lease = Duration.ofMillis(Long.parseLong(arguments[3]));
        try (var session = database.open();
                var lock = MigrationLock.acquire(
                        database, session, new LockSettings("_covet_lock", Duration.ofSeconds(30), lease))) {
            System.out.println("holding " + lock.token());
            Thread.currentThread().join();
        }
    }
}
