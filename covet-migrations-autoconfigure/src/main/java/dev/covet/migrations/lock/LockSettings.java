package dev.covet.migrations.lock;

import java.time.Duration;

/**
 * How long to wait for the lock, and for how long it is held without a sign of life.
 *
 * @param table the name of the table that holds the lease, not quoted
 * @param timeout longest wait, not negative; zero tries once
 * @param lease how long after its holder's last heartbeat a lease ends, at least one second
 */
public record LockSettings(String table, Duration timeout, Duration lease) {}
