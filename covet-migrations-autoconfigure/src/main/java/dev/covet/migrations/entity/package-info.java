/** What the application's entities ask of the database: Hibernate's mapping model → schema. Needs Hibernate, and no connection. */
@NullMarked
package dev.covet.migrations.entity;

import org.jspecify.annotations.NullMarked;
