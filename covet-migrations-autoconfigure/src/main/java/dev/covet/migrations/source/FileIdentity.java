package dev.covet.migrations.source;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.MigrationName;

/**
 * What is known of a migration before its file is read.
 *
 * @param folderApp the app that the folder stands for; the file may name another
 * @param origin the file, for messages
 */
record FileIdentity(MigrationName name, String folderApp, Checksum checksum, String origin) {}
