package dev.covet.sample.workorders.workflows;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published workflow as the web interface shows one, with how often it ran and failed. */
public record WorkflowView(
        String name,
        int version,
        @Nullable String description,
        Map<String, Object> content,
        long runs,
        long failures) {}
