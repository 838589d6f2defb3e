package dev.covet.sample.workorders.orders;

/** How far an order has come. */
public enum OrderStatus {
    OPEN,
    ASSIGNED,
    COMPLETED,
    CANCELLED
}
