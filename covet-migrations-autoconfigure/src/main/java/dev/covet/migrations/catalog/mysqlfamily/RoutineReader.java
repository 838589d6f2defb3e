package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.Locale;

/** Reads functions, procedures, packages and events, which only the server itself can put into words. */
final class RoutineReader {

    private final Session session;

    RoutineReader(Session session) {
        this.session = session;
    }

    private record Routine(String kind, String name) {}

    /** Routines are compiled when they are called, so that they may use tables that come later. */
    List<NativeObject> routines() {
        return session.query("""
                        SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES
                        WHERE ROUTINE_SCHEMA = DATABASE() ORDER BY ROUTINE_TYPE, ROUTINE_NAME""", row -> new Routine(text(row, "ROUTINE_TYPE"), text(row, "ROUTINE_NAME"))).stream()
                .map(routine -> verbatim(routine, NativeObject.Phase.BEFORE_TABLES))
                .toList();
    }

    List<NativeObject> events() {
        return session.query("""
                        SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()
                        ORDER BY EVENT_NAME""", row -> new Routine("EVENT", text(row, "EVENT_NAME"))).stream()
                .map(event -> verbatim(event, NativeObject.Phase.AFTER_TABLES))
                .toList();
    }

    private NativeObject verbatim(Routine routine, NativeObject.Phase phase) {
        var name = session.dialect().quote(routine.name());
        // The server does not tell every user.
        var create = session.first(
                        "SHOW CREATE " + routine.kind() + " " + name, row -> text(row, column(routine.kind())))
                .filter(sql -> !sql.isEmpty())
                .map(sql -> List.of(Definers.without(sql)))
                .orElse(List.of());
        return new NativeObject(
                routine.kind().toLowerCase(Locale.ROOT),
                routine.name(),
                null,
                phase,
                create,
                List.of("DROP " + routine.kind() + " " + name));
    }

    private static String column(String kind) {
        return switch (kind) {
            case "FUNCTION" -> "Create Function";
            case "PROCEDURE" -> "Create Procedure";
            case "EVENT" -> "Create Event";
            case "PACKAGE" -> "Create Package";
            default -> "Create Package Body";
        };
    }
}
