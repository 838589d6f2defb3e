/** An application that uses JPA. */
@NullMarked
package dev.covet.migrations.benchmark.application.jpa;

import org.jspecify.annotations.NullMarked;
