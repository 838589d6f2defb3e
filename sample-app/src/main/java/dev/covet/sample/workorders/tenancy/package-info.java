/** The companies that share the installation, and the people who work for them. */
@NullMarked
package dev.covet.sample.workorders.tenancy;

import org.jspecify.annotations.NullMarked;
