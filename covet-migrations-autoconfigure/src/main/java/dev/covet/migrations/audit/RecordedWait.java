package dev.covet.migrations.audit;

import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Waits for locks among the details of an event. What is not known is left out: a zero says that nothing was waited for. */
final class RecordedWait {

    private static final String WAITED = "lockWaitMs";
    private static final String REASON = "lockWaitFor";
    private static final String HOLDERS = "lockHeldBy";

    private static final Pattern MILLIS = Pattern.compile("\\d{1,12}");

    private RecordedWait() {}

    /** @param wait {@code null} when it is not known */
    static Map<String, String> details(@Nullable Duration wait) {
        return wait == null ? Map.of() : Map.of(WAITED, String.valueOf(wait.toMillis()));
    }

    /** @param wait {@code null} when it is not known */
    static Map<String, String> details(@Nullable LockWait wait) {
        var details = new LinkedHashMap<String, String>();
        if (wait != null) {
            details.putAll(details(wait.waited()));
            put(details, REASON, wait.reason());
            put(details, HOLDERS, wait.holders());
        }
        return details;
    }

    private static void put(Map<String, String> details, String name, @Nullable String text) {
        if (text != null) {
            details.put(name, text);
        }
    }

    /** Empty when the event does not say, as those of earlier versions do not. */
    static Optional<LockWait> of(AuditEvent event) {
        var millis = event.details().getOrDefault(WAITED, "");
        return MILLIS.matcher(millis).matches()
                ? Optional.of(new LockWait(
                        Duration.ofMillis(Long.parseLong(millis)),
                        event.details().get(REASON),
                        event.details().get(HOLDERS)))
                : Optional.empty();
    }
}
