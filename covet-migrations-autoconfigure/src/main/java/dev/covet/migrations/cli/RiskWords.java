package dev.covet.migrations.cli;

import dev.covet.migrations.plan.Risk;
import org.jspecify.annotations.Nullable;

/** A risk as it is printed. */
final class RiskWords {

    private RiskWords() {}

    /**
     * What is printed behind that which is so dangerous; nothing when it is safe.
     *
     * @param risk {@code null} when it is not known
     */
    static String behind(@Nullable Risk risk) {
        return risk == null || risk == Risk.SAFE ? "" : "  risk " + risk;
    }
}
