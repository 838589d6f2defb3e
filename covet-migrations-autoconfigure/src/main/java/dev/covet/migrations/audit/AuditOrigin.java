package dev.covet.migrations.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, and where.
 *
 * @param executor the user who is logged in to the application where there is one, else the operating system's
 * @param host the machine, with the number of the process
 * @param environment such as {@code production}; {@code null} when it has no name
 * @param application its name; {@code null} when it has none
 * @param applicationVersion {@code null} when it is not known
 * @param commit the application's state in its version control; {@code null} when it is not known
 */
public record AuditOrigin(
        String executor,
        String host,
        @Nullable String environment,
        @Nullable String application,
        @Nullable String applicationVersion,
        @Nullable String commit) {

    /** The same, on behalf of somebody. */
    public AuditOrigin by(String somebody) {
        return new AuditOrigin(somebody, host, environment, application, applicationVersion, commit);
    }
}
