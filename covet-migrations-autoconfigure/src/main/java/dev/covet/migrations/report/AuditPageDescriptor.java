package dev.covet.migrations.report;

import dev.covet.migrations.audit.AuditPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events, the newest first.
 *
 * @param next what {@code before} has to be for those behind them; {@code null} when there are none
 */
public record AuditPageDescriptor(
        List<AuditEventDescriptor> events, @Nullable Long next) {

    public static AuditPageDescriptor of(AuditPage page) {
        return new AuditPageDescriptor(
                page.entries().stream().map(AuditEventDescriptor::of).toList(), page.next());
    }
}
