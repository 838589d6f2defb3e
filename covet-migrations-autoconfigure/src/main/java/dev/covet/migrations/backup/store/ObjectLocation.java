package dev.covet.migrations.backup.store;

import dev.covet.migrations.problem.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where in which object store.
 *
 * @param service what the library calls the kind of store
 * @param configuration what the library is told
 * @param description the URL, which holds no secrets
 */
record ObjectLocation(String service, Map<String, String> configuration, String description) {

    private static final Pattern URL = Pattern.compile("(s3|azblob|gs)://([A-Za-z0-9][A-Za-z0-9._-]*)(/[^?#@]*)?");

    /** Headers of the answer and the like, up to what it comes from. */
    private static final Pattern CONTEXT = Pattern.compile(" Context: .*?(?= Source: |$)");

    private static final int LONGEST_MESSAGE = 300;

    /** Options that may be shown. */
    private static final Pattern HARMLESS = Pattern.compile("region|endpoint|bucket|container|root|account_name");

    /** @throws ConfigurationException when the URL is not one of an object store */
    static ObjectLocation of(String url, Map<String, String> options) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            // The URL itself stays out of the message: some carry credentials.
            throw new ConfigurationException(
                    "covet.migrations.backup.url is none of s3://bucket/path, azblob://container/path and"
                            + " gs://bucket/path.",
                    "Correct it; credentials and everything else go into covet.migrations.backup.options.");
        }
        var configuration = new LinkedHashMap<>(options);
        configuration.put(parts.group(1).equals("azblob") ? "container" : "bucket", parts.group(2));
        configuration.put("root", parts.group(3) == null ? "/" : parts.group(3));
        return new ObjectLocation(parts.group(1).equals("gs") ? "gcs" : parts.group(1), configuration, url);
    }

    /** A message of the library, short and without what the options keep secret. */
    String withoutSecrets(String message) {
        var harmless = message;
        for (var option : configuration.entrySet()) {
            if (!HARMLESS.matcher(option.getKey()).matches()
                    && !option.getValue().isEmpty()) {
                harmless = harmless.replace(option.getValue(), "…");
            }
        }
        var line = CONTEXT.matcher(harmless.strip().replaceAll("\\s+", " ")).replaceAll("");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
