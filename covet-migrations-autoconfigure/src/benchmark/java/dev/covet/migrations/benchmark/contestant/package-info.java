/**
 * What runs in the processes that are measured. Written without lambdas and streams: the first of them in a process costs
 * tens of milliseconds, which would be counted for whoever is measured.
 */
@NullMarked
package dev.covet.migrations.benchmark.contestant;

import org.jspecify.annotations.NullMarked;
