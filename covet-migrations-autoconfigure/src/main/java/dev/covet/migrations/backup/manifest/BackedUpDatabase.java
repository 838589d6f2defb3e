package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.schema.Engine;

/**
 * What was backed up.
 *
 * @param name what the application calls the database
 * @param place database and schema on their server, in the driver's words
 * @param version the server's, in its own words
 */
public record BackedUpDatabase(String name, String place, Engine engine, String version) {}
