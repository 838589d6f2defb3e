package dev.covet.migrations.backup.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** A server that speaks S3; the build puts its jar into the target folder. */
final class S3Emulator implements AutoCloseable {

    static final String SECRET = "a-very-secret-key";

    private static final Path JAR = Path.of("target", "emulators", "s3mock.jar");
    private static final String BUCKET = "backups";

    private final EmulatorProcess process;
    private final int port;

    private S3Emulator(EmulatorProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @throws TestAbortedException when its jar is not there */
    static S3Emulator start() {
        if (!Files.exists(JAR)) {
            throw new TestAbortedException("There is no " + JAR + ": run 'mvn process-test-classes' first");
        }
        var port = EmulatorProcess.freePort();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + EmulatorProcess.freePort(),
                "--com.adobe.testing.s3mock.http-port=" + port,
                "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET);
        var address = "http://localhost:" + port + "/" + BUCKET;
        return new S3Emulator(EmulatorProcess.start(command, Map.of(), address, status -> status == 200), port);
    }

    Map<String, String> options() {
        return Map.of(
                "region",
                "us-east-1",
                "endpoint",
                "http://localhost:" + port,
                "access_key_id",
                "somebody",
                "secret_access_key",
                SECRET);
    }

    BackupStore open(String path) {
        return ObjectStores.open("s3://" + BUCKET + "/" + path, options());
    }

    @Override
    public void close() {
        process.close();
    }
}
