package dev.covet.sample.workorders.orders;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who shall go.
 *
 * @param technician a user name
 * @param scheduledFor when; left out when the technician chooses
 */
public record Assignment(
        @NotBlank String technician, @Nullable Instant scheduledFor) {}
