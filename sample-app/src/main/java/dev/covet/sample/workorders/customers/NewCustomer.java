package dev.covet.sample.workorders.customers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A customer to be added. */
public record NewCustomer(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]*", message = "has letters, digits and hyphens only") @Size(max = 40)
        String number,

        @NotBlank @Size(max = 255) String name,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Email @Size(max = 255) String email,
        @Nullable @Size(max = 120) String city) {}
