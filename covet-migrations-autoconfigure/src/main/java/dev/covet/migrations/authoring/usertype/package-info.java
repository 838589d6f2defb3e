/** Types of the user's own that columns have, which the model knows by name only: what migrations make of them. */
@NullMarked
package dev.covet.migrations.authoring.usertype;

import org.jspecify.annotations.NullMarked;
