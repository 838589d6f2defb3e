package dev.covet.migrations.autoconfigure.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a database, published as an application event.
 *
 * <p>Migrations run at start-up before most beans exist. A listener that is a bean is told of them:
 *
 * <pre>{@code
 * @Bean
 * ApplicationListener<PayloadApplicationEvent<MigrationApplied>> announcer() {
 *     return ApplicationListener.forPayload(event -> announce(event.completed()));
 * }
 * }</pre>
 *
 * <p>It is created then, so it must not need the database. A method with {@code @EventListener} is registered only after all
 * beans are there, and is told of migrations that run later.
 */
public sealed interface MigrationEvent
        permits MigrationApplied,
                MigrationFailed,
                MigrationRolledBack,
                MigrationSlow,
                MigrationStarted,
                MigrationsCompleted {

    /** What the application calls the database. */
    String database();

    /** The value of {@code covet.migrations.environment}; {@code null} when it is not set. */
    @Nullable
    String environment();
}
