package dev.covet.migrations.report;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Migrations and what they depend on, in languages that other programs draw. Every name is escaped. */
public final class GraphText {

    private GraphText() {}

    /** For Mermaid, which forges and many editors draw within Markdown. */
    public static String mermaid(List<MigrationStatus> migrations) {
        var ids = ids(migrations);
        var text = new StringBuilder("flowchart TD\n");
        for (var migration : migrations) {
            text.append("  ")
                    .append(ids.get(migration.name()))
                    .append("[\"")
                    .append(mermaidText(migration.name()))
                    .append("\"]:::")
                    .append(look(migration.state()))
                    .append('\n');
        }
        edges(migrations, ids, text, " --> ", "");
        return text.append("  classDef done fill:#d7f0dd,stroke:#1a7f37,color:#111\n")
                .append("  classDef open fill:#fff,stroke:#57606a,color:#111\n")
                .append("  classDef wrong fill:#ffdcd7,stroke:#b42318,color:#111\n")
                .toString();
    }

    /** For Graphviz. */
    public static String dot(List<MigrationStatus> migrations) {
        var ids = ids(migrations);
        var text =
                new StringBuilder("digraph migrations {\n  node [shape=box, style=filled, fontname=\"sans-serif\"];\n");
        for (var migration : migrations) {
            text.append("  ")
                    .append(ids.get(migration.name()))
                    .append(" [label=\"")
                    .append(dotText(migration.name()))
                    .append("\", fillcolor=\"")
                    .append(colour(migration.state()))
                    .append("\"];\n");
        }
        edges(migrations, ids, text, " -> ", ";");
        return text.append("}\n").toString();
    }

    private static void edges(
            List<MigrationStatus> migrations, Map<String, String> ids, StringBuilder text, String arrow, String end) {
        for (var migration : migrations) {
            for (var parent : migration.dependsOn()) {
                if (ids.containsKey(parent)) {
                    text.append("  ")
                            .append(ids.get(parent))
                            .append(arrow)
                            .append(ids.get(migration.name()))
                            .append(end)
                            .append('\n');
                }
            }
        }
    }

    /** Names may have any character; these have none that means something to anybody. */
    private static Map<String, String> ids(List<MigrationStatus> migrations) {
        var ids = new LinkedHashMap<String, String>();
        migrations.forEach(migration -> ids.put(migration.name(), "m" + (ids.size() + 1)));
        return ids;
    }

    /** How a state looks. */
    static String look(MigrationState state) {
        return switch (state) {
            case FAILED, CHANGED, ORPHANED, RUNNING -> "wrong";
            default -> state.isInEffect() ? "done" : "open";
        };
    }

    private static String colour(MigrationState state) {
        return switch (look(state)) {
            case "wrong" -> "#ffdcd7";
            case "done" -> "#d7f0dd";
            default -> "#ffffff";
        };
    }

    /** Mermaid knows characters by number; whatever could mean something to it or to HTML is written so. */
    private static String mermaidText(String name) {
        var text = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || "_-. ".indexOf(character) >= 0) {
                text.appendCodePoint(character);
            } else {
                text.append('#').append(character).append(';');
            }
        });
        return text.toString();
    }

    private static String dotText(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
