package dev.covet.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

/** Takes the connection from the properties. */
final class PropertiesConnectionDetails implements CovetConnectionDetails {

    private final CovetMigrationsProperties properties;

    PropertiesConnectionDetails(CovetMigrationsProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable String getJdbcUrl() {
        return properties.url();
    }

    @Override
    public @Nullable String getUsername() {
        return properties.username();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.password();
    }

    @Override
    public @Nullable String getDriverClassName() {
        var named = properties.driverClassName();
        return named == null ? CovetConnectionDetails.super.getDriverClassName() : named;
    }
}
