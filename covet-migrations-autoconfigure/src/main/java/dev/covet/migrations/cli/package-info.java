/** The command line {@code java -jar app.jar covet …}. An ordinary start loads nothing of it but {@link dev.covet.migrations.cli.CommandLineListener}. */
@NullMarked
package dev.covet.migrations.cli;

import org.jspecify.annotations.NullMarked;
