package dev.covet.migrations.authoring;

import java.nio.file.Path;

/** A file that is to be written. */
public record NewFile(Path path, String text) {}
