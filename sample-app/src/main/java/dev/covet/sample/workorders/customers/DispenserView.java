package dev.covet.sample.workorders.customers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispenser as the web interface takes and shows one.
 *
 * @param number what is painted on its side
 * @param fuelGrades what it delivers; none given means that nobody has written it down
 */
public record DispenserView(
        @Positive short number,
        @NotBlank @Size(max = 100) String make,
        @Nullable @Size(max = 100) String model,
        @Nullable @Size(max = 100) String serialNumber,
        List<@NotBlank String> fuelGrades,
        @Nullable LocalDate installedOn) {

    public DispenserView {
        fuelGrades = fuelGrades == null ? List.of() : List.copyOf(fuelGrades);
    }
}
