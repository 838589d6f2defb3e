package dev.covet.sample.workorders.orders;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What was done, and how long it took. */
public record Completion(
        @NotBlank @Size(max = 10_000) String notes,

        @NotNull @PositiveOrZero @DecimalMax("9999.99") @Digits(integer = 4, fraction = 2)
        BigDecimal labourHours) {}
