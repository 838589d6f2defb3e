package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server that speaks Azure Blob Storage, with one container. */
final class AzureEmulator implements AutoCloseable {

    private static final String ACCOUNT = "somebody";
    private static final String CONTAINER = "backups";
    private static final String VERSION = "2021-08-06";
    private static final int KEY_BYTES = 64;
    private static final int CREATED = 201;

    private final EmulatorProcess process;
    private final String endpoint;
    private final String secret;

    private AzureEmulator(EmulatorProcess process, String endpoint, String secret) {
        this.process = process;
        this.endpoint = endpoint;
        this.secret = secret;
    }

    /** @throws org.opentest4j.TestAbortedException when it cannot be had here, and need not be */
    static AzureEmulator start() {
        var port = EmulatorProcess.freePort();
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var secret = Base64.getEncoder().encodeToString(key);
        var endpoint = "http://127.0.0.1:" + port + "/" + ACCOUNT;
        var process = EmulatorProcess.start(
                Azurite.command(port), Map.of("AZURITE_ACCOUNTS", ACCOUNT + ":" + secret), endpoint, status -> true);
        var emulator = new AzureEmulator(process, endpoint, secret);
        emulator.createContainer();
        return emulator;
    }

    String secret() {
        return secret;
    }

    Map<String, String> options() {
        return Map.of("endpoint", endpoint, "account_name", ACCOUNT, "account_key", secret);
    }

    BackupStore open(String path) {
        return ObjectStores.open("azblob://" + CONTAINER + "/" + path, options());
    }

    /** OpenDAL makes no containers. */
    private void createContainer() {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        var request = HttpRequest.newBuilder(URI.create(endpoint + "/" + CONTAINER + "?restype=container"))
                .header("x-ms-date", date)
                .header("x-ms-version", VERSION)
                .header("Authorization", "SharedKey " + ACCOUNT + ":" + signature(date))
                .PUT(BodyPublishers.noBody())
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != CREATED) {
                throw new AssertionError("No container: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new AssertionError("No container", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** As learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key has it; the account is in the path, too. */
    private String signature(String date) {
        var signed = "PUT" + "\n".repeat(12) + "x-ms-date:" + date + "\nx-ms-version:" + VERSION + "\n/" + ACCOUNT + "/"
                + ACCOUNT + "/" + CONTAINER + "\nrestype:container";
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java has it", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
