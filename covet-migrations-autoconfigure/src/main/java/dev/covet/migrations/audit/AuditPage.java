package dev.covet.migrations.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events, the newest first.
 *
 * @param next what {@link AuditQuery#before} has to be for what comes behind them, which may be asked for even where this
 *     page is empty: looking into events stops after a while. {@code null} when nothing comes behind them
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long next) {

    /** Nothing at all. */
    public static final AuditPage EMPTY = new AuditPage(List.of(), null);

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
