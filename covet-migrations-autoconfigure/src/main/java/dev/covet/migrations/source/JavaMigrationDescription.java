package dev.covet.migrations.source;

import dev.covet.migrations.migration.TransactionMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a migration that is written in Java as a whole.
 *
 * @param name such as {@code 0007_encrypt_credentials}
 * @param dependsOn names of migrations; {@code null} for the one numbered before it in the same app
 * @param version the semantic version that it completes; {@code null} when it completes none
 * @param className the class that the runner looks for
 * @param checksum a text that its author changes when the migration has become another one; {@code null} when it never does
 */
public record JavaMigrationDescription(
        String name,
        String app,
        String description,
        @Nullable List<String> dependsOn,
        @Nullable String version,
        String className,
        TransactionMode transactional,
        @Nullable String checksum) {

    public JavaMigrationDescription {
        dependsOn = dependsOn == null ? null : List.copyOf(dependsOn);
    }
}
