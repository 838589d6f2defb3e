package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * The program that stands for Azure Blob Storage. It comes from npm: what is not in the target folder is fetched where there is
 * an npm. On a laptop without one the tests are skipped, with {@code CI=true} they fail, unless
 * {@code COVET_TEST_AZURITE_MISSING} says that it could not be downloaded.
 */
final class Azurite {

    private static final Path PACKAGE = Path.of("src", "test", "azurite", "package.json");
    private static final Path FOLDER = Path.of("target", "emulators", "azurite");
    private static final Path PROGRAM =
            FOLDER.resolve(Path.of("node_modules", "azurite", "dist", "src", "blob", "main.js"));
    private static final int LONGEST_DOWNLOAD_MINUTES = 5;

    private Azurite() {}

    /**
     * The command that starts it.
     *
     * @throws TestAbortedException when it cannot be had, and need not be
     */
    static List<String> command(int port) {
        if (!Files.exists(PROGRAM) && !isFetched()) {
            throw verdict(System.getenv());
        }
        return List.of(
                "node",
                PROGRAM.toString(),
                "--inMemoryPersistence",
                "--blobPort",
                String.valueOf(port),
                // It knows the versions of the protocol up to its own release only.
                "--skipApiVersionCheck",
                "--silent");
    }

    private static boolean isFetched() {
        try {
            Files.createDirectories(FOLDER);
            Files.copy(PACKAGE, FOLDER.resolve(PACKAGE.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            if (npm.waitFor(LONGEST_DOWNLOAD_MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0) {
                return Files.exists(PROGRAM);
            }
            npm.destroyForcibly();
            return false;
        } catch (IOException e) {
            // There is no npm.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static RuntimeException verdict(Map<String, String> environment) {
        var message = "Azurite is not there: install Node.js with npm, which fetches it.";
        if ("true".equals(environment.get("CI")) && !environment.containsKey("COVET_TEST_AZURITE_MISSING")) {
            return new IllegalStateException("With CI=true every object store must be there. " + message);
        }
        System.err.println("##  NOT TESTED ON AZURE BLOB STORAGE: " + message);
        return new TestAbortedException(message);
    }
}
