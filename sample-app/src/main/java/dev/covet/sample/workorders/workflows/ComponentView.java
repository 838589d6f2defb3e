package dev.covet.sample.workorders.workflows;

import java.util.Map;

/** A building block as the web interface shows one. */
public record ComponentView(
        String name, String category, String version, Map<String, Object> definition, long usageCount) {}
