package dev.covet.migrations.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views of a database are read.
 *
 * @param include patterns of names, of which one must fit; empty for all names. {@code *} stands for any characters, {@code ?}
 *     for one; letter case matters
 * @param exclude patterns of names that are left out all the same
 * @param ownPrefix what the names of this library's own tables begin with; {@code null} when tables that migration tools keep
 *     for themselves are read like all others
 */
public record CatalogFilter(
        List<String> include,
        List<String> exclude,
        @Nullable String ownPrefix) {

    private static final String DEFAULT_PREFIX = "_covet_";

    /** Flyway's and Liquibase's, in lower case; some engines hold them in capitals. */
    private static final Set<String> OF_OTHER_TOOLS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    public CatalogFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Everything but the tables of migration tools. */
    public static CatalogFilter everything() {
        return new CatalogFilter(List.of(), List.of(), DEFAULT_PREFIX);
    }

    /** Everything, the tables of migration tools as well, but what is named. */
    public static CatalogFilter everythingBut(List<String> names) {
        return new CatalogFilter(List.of(), names, null);
    }

    /** Whether the table or view of that name is read. */
    public boolean includes(String name) {
        return !isOfMigrationTool(name) && (include.isEmpty() || anyFits(include, name)) && !anyFits(exclude, name);
    }

    private boolean isOfMigrationTool(String name) {
        return ownPrefix != null
                && (name.startsWith(ownPrefix) || OF_OTHER_TOOLS.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean anyFits(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> fits(pattern, name));
    }

    private static boolean fits(String pattern, String name) {
        var expression = new StringBuilder();
        pattern.codePoints().forEach(character -> {
            switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(Character.toString(character)));
            }
        });
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(name)
                .matches();
    }
}
