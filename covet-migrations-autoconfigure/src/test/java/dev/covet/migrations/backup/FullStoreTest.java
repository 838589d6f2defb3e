package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store that takes no more: the kernel lets the process write no file of more than 512 KiB. */
@EnabledOnOs(OS.LINUX)
class FullStoreTest {

    @TempDir
    Path folder;

    @Test
    void aFullStoreIsNamedAndNothingOfTheBackupIsKept() throws Exception {
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            database.execute("CREATE TABLE noise AS SELECT md5(random()::text) || md5(random()::text) AS text FROM"
                    + " generate_series(1, 50000)");

            var output = backUp(database.jdbcUrl(), database.username(), database.password(), folder.toString());

            assertThat(output)
                    .contains(
                            "refused ConfigurationException: The backup cannot be written, and nothing of it is kept: ")
                    .contains("Where: the directory " + folder)
                    .contains("that there is room");
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static String backUp(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = "ulimit -f 512; exec \"$0\" -Xmx128m -cp \"$1\" " + BackingUpProcess.class.getName()
                + " \"$2\" \"$3\" \"$4\" \"$5\"";
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        command,
                        java,
                        System.getProperty("java.class.path"),
                        arguments[0],
                        arguments[1],
                        arguments[2],
                        arguments[3])
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
