/** What operators see of the migrations of a running application: endpoint, health, info and meters. */
@NullMarked
package dev.covet.migrations.actuate;

import org.jspecify.annotations.NullMarked;
