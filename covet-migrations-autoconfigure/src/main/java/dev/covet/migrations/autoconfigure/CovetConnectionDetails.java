package dev.covet.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/** Where migrations connect to, if not through the application's data source. */
public interface CovetConnectionDetails extends ConnectionDetails {

    /** The URL; {@code null} for that of the application's data source. */
    @Nullable
    String getJdbcUrl();

    /** The user; {@code null} for that of the application's data source. */
    @Nullable
    String getUsername();

    /** The password; {@code null} for none, or for that of the application's data source. */
    @Nullable
    String getPassword();

    /** The driver's class; {@code null} for the one that goes with the URL. */
    default @Nullable String getDriverClassName() {
        var url = getJdbcUrl();
        return url == null ? null : DatabaseDriver.fromJdbcUrl(url).getDriverClassName();
    }
}
