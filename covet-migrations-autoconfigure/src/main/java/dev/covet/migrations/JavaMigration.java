package dev.covet.migrations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A step of a migration that is written in Java, as a Spring bean. It is run where a migration file names its class, as in
 * {@code - java: {class: com.example.EncryptCredentials}}; or, when it has a {@link #name}, as a migration of its own.
 *
 * <p>Migrations run before anything else uses the database, so the bean must not need an {@code EntityManagerFactory}, a
 * repository or a {@code JdbcTemplate} bean: everything it needs of the database comes with the {@link JdbcClient}.
 */
public interface JavaMigration {

    /**
     * Does the step. Where the migration runs in a transaction, {@code db} is in it.
     *
     * @param db works on the connection of the migration; neither commit nor close it
     */
    void up(JdbcClient db);

    /** Undoes the step. */
    void down(JdbcClient db);

    /** The name that makes this a migration of its own, such as {@code 0012_encrypt_credentials}; empty for a mere step. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** The app that a migration of its own belongs to. */
    default String app() {
        return "default";
    }

    /** One line for people about a migration of its own. */
    default String description() {
        return "";
    }

    /** What a migration of its own depends on; {@code null} for the one numbered before it in the same app. */
    default @Nullable List<String> dependsOn() {
        return null;
    }

    /**
     * A text that changes when what a migration of its own does has changed; the default never changes. Class files are not
     * compared, as every compiler makes others.
     */
    default String checksum() {
        return "";
    }
}
