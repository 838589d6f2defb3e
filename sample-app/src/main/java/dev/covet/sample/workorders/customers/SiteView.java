package dev.covet.sample.workorders.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site as the web interface shows one. */
public record SiteView(
        UUID id,
        String name,
        String street,
        String postalCode,
        String city,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String accessNotes,
        List<DispenserView> dispensers) {}
