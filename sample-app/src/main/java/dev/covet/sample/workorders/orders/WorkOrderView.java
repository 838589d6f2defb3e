package dev.covet.sample.workorders.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the web interface shows one. */
public record WorkOrderView(
        String number,
        String title,
        @Nullable String description,
        OrderStatus status,
        Priority priority,
        Place place,
        @Nullable String assignedTo,
        @Nullable LocalDate dueOn,
        @Nullable Integer estimatedMinutes,
        @Nullable Instant scheduledFor,
        Instant createdAt,
        @Nullable Instant assignedAt,
        @Nullable Instant completedAt,
        @Nullable BigDecimal labourHours,
        @Nullable String completionNotes) {

    /**
     * Where to go.
     *
     * @param dispenser its number; none when the order is about the whole site
     */
    public record Place(
            UUID site,
            String customer,
            String name,
            String city,
            @Nullable Short dispenser) {}
}
