/** MySQL's and MariaDB's road: streamed rows out of a consistent snapshot, inserts of many rows in. */
@NullMarked
package dev.covet.migrations.backup.mysqlfamily;

import org.jspecify.annotations.NullMarked;
