@NullMarked
package dev.covet.migrations.cli.club.renamed;

import org.jspecify.annotations.NullMarked;
