package dev.covet.sample.workorders.orders;

/** How many orders somebody has to work through. */
public record Workload(String username, long assignedOrders, long urgentOrders) {}
