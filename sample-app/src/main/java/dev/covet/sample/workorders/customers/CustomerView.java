package dev.covet.sample.workorders.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as the web interface shows one. */
public record CustomerView(
        UUID id,
        String number,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city,
        Instant createdAt) {}
