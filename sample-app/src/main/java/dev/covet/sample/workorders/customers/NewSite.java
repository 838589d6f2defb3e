package dev.covet.sample.workorders.customers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site to be added, with the dispensers that stand there; none given means none known yet. */
public record NewSite(
        @NotBlank @Size(max = 255) String name,
        @NotBlank @Size(max = 255) String street,
        @NotBlank @Size(max = 20) String postalCode,
        @NotBlank @Size(max = 120) String city,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @Size(max = 4000) String accessNotes,
        List<@Valid DispenserView> dispensers) {

    public NewSite {
        dispensers = dispensers == null ? List.of() : List.copyOf(dispensers);
    }
}
