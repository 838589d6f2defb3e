package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupReason;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Makes a backup in a process of its own, and says what came of it. Arguments: URL, user, password, folder. */
final class BackingUpProcess {

    private BackingUpProcess() {}

    public static void main(String[] arguments) throws Exception {
        var dataSource = new SimpleDriverDataSource(
                DriverManager.getDriver(arguments[0]), arguments[0], arguments[1], arguments[2]);
        try {
            var backup = new BackupHouse(Path.of(arguments[3]))
                    .of(dataSource)
                    .create(BackupRequest.ofDatabase(BackupReason.REQUESTED));
            System.out.println("made " + backup.id());
        } catch (RuntimeException e) {
            System.out.println("refused " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
