package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How strings are ordered where nothing is said of it.
 *
 * @param ofDatabase what its tables have unless they say otherwise
 * @param byCharacterSet what a character set brings along
 */
record Collations(String ofDatabase, Map<String, String> byCharacterSet) {

    /** The one character set whose collation servers are configured to choose. */
    private static final String CONFIGURED = "utf8mb4";

    static Collations read(Session session) {
        var rows = session.query(
                "SELECT @@collation_database AS of_database, CHARACTER_SET_NAME, DEFAULT_COLLATE_NAME"
                        + " FROM information_schema.CHARACTER_SETS",
                row -> new String[] {
                    text(row, "of_database"), text(row, "CHARACTER_SET_NAME"), text(row, "DEFAULT_COLLATE_NAME")
                });
        return new Collations(
                rows.isEmpty() ? "" : rows.get(0)[0],
                rows.stream().collect(Collectors.toMap(row -> row[1], row -> row[2])));
    }

    /** The column's collation; {@code null} when its table or its character set brings it along. */
    @Nullable
    String own(ColumnRow column, String tableCollation) {
        return tableCollation.equals(column.collation())
                        || characterSet(column, tableCollation).isPresent()
                ? null
                : column.collation();
    }

    /** The column's character set, when that says all of what is unlike its table. */
    Optional<String> characterSet(ColumnRow column, String tableCollation) {
        var collation = column.collation();
        if (collation == null) {
            return Optional.empty();
        }
        var characterSet = characterSet(collation);
        var isUsual = collation.equals(byCharacterSet.get(characterSet)) && !characterSet.equals(CONFIGURED);
        return isUsual && !characterSet.equals(characterSet(tableCollation))
                ? Optional.of(characterSet)
                : Optional.empty();
    }

    private static String characterSet(String collation) {
        var end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
