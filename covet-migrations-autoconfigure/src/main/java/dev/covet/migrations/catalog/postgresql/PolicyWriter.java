package dev.covet.migrations.catalog.postgresql;

import java.util.ArrayList;
import java.util.List;

/** Writes the statements for row security policies. */
final class PolicyWriter {

    private final Spelling spelling;

    PolicyWriter(Spelling spelling) {
        this.spelling = spelling;
    }

    String create(PolicyRow policy, String table) {
        var clauses = new ArrayList<String>(List.of(
                "CREATE POLICY " + spelling.quote(policy.name()) + " ON " + spelling.quote(table),
                "AS " + (policy.permissive() ? "PERMISSIVE" : "RESTRICTIVE"),
                "FOR " + command(policy.command()),
                "TO " + String.join(", ", policy.roles())));
        if (policy.visible() != null) {
            clauses.add("USING (" + policy.visible() + ")");
        }
        if (policy.writable() != null) {
            clauses.add("WITH CHECK (" + policy.writable() + ")");
        }
        return String.join(" ", clauses);
    }

    private static String command(char letter) {
        return switch (letter) {
            case 'r' -> "SELECT";
            case 'a' -> "INSERT";
            case 'w' -> "UPDATE";
            case 'd' -> "DELETE";
            default -> "ALL";
        };
    }
}
