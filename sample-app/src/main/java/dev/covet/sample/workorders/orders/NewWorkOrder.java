package dev.covet.sample.workorders.orders;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be taken.
 *
 * @param dispenser the number painted on the dispenser that it is about; none for the whole site
 * @param priority normal when it is left out
 */
public record NewWorkOrder(
        @NotNull UUID site,
        @Nullable @Positive Short dispenser,
        @NotBlank @Size(max = 255) String title,
        @Nullable @Size(max = 10_000) String description,
        Priority priority,
        @Nullable @FutureOrPresent LocalDate dueOn,
        @Nullable @Positive Integer estimatedMinutes) {

    public NewWorkOrder {
        priority = priority == null ? Priority.NORMAL : priority;
    }
}
