package dev.covet.sample.workorders.orders;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Which orders a list shows; what is left out does not narrow it. */
public record WorkOrderFilter(
        @Nullable OrderStatus status,
        @Nullable Priority priority,
        @Nullable String assignedTo,
        @Nullable UUID site,
        @Nullable LocalDate dueBefore,
        @Nullable String text) {

    /**
     * The filter as a condition on {@code tenant}'s orders.
     *
     * @param found the numbers of the orders that hold the {@link #text}; of no meaning when there is no text
     */
    Specification<WorkOrder> within(Tenant tenant, List<String> found) {
        var conditions = new ArrayList<Specification<WorkOrder>>();
        conditions.add((order, query, builder) -> builder.equal(order.get("tenant"), tenant));
        if (status != null) {
            conditions.add((order, query, builder) -> builder.equal(order.get("status"), status));
        }
        if (priority != null) {
            conditions.add((order, query, builder) -> builder.equal(order.get("priority"), priority));
        }
        if (assignedTo != null) {
            conditions.add((order, query, builder) ->
                    builder.equal(order.get("assignedTo").get("username"), assignedTo));
        }
        if (site != null) {
            conditions.add(
                    (order, query, builder) -> builder.equal(order.get("site").get("id"), site));
        }
        if (dueBefore != null) {
            conditions.add((order, query, builder) -> builder.lessThan(order.get("dueOn"), dueBefore));
        }
        if (text != null) {
            conditions.add((order, query, builder) -> order.get("orderNumber").in(found));
        }
        return Specification.allOf(conditions);
    }
}
