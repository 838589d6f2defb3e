package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Names;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that nobody chose: ours, Hibernate's hashes, and what engines call something without a name. Such a name says
 * nothing, so it is no reason to change anything.
 */
final class AutomaticNames {

    /** Hibernate's prefix and an MD5 in base 35; engines may have folded its case. */
    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX)_?[0-9a-y]{20,26}", Pattern.CASE_INSENSITIVE);

    /** MySQL's and MariaDB's counted ones behind the table's name, MariaDB's checks, and SQLite's own indexes. */
    private static final Pattern COUNTED = Pattern.compile(
            ".+_ibfk_\\d+|.+_chk_\\d+|CONSTRAINT_\\d+|\\d+|sqlite_autoindex_.+", Pattern.CASE_INSENSITIVE);

    /** PostgreSQL's endings; what is in front of them is table and columns, each perhaps cut. */
    private static final Pattern ENDING = Pattern.compile("(.+)_(?:key|fkey|check|excl|pkey|idx)\\d*");

    private static final Pattern CHECK_ENDING = Pattern.compile("_(?:enum|[0-9a-f]{8})$", Pattern.CASE_INSENSITIVE);

    private static final int POSTGRESQL_PART = 29;

    private final String formerTable;
    private final String table;

    /** @param formerTable the table's name before it was renamed, else the same as {@code table} */
    AutomaticNames(String formerTable, String table) {
        this.formerTable = formerTable;
        this.table = table;
    }

    boolean isAutomatic(Part part) {
        var name = part.name();
        return HASHED.matcher(name).matches()
                || COUNTED.matcher(name).matches()
                || isPostgresqls(name, part)
                || isMysqls(name, part.columns())
                || isOurs(name, part, table)
                || isOurs(name, part, formerTable);
    }

    private boolean isPostgresqls(String name, Part part) {
        var ending = ENDING.matcher(name);
        if (!ending.matches()) {
            return false;
        }
        var stem = ending.group(1);
        var columns = String.join("_", part.columns());
        for (var owner : List.of(table, formerTable)) {
            if (stem.equals(owner) || stem.equals(owner + "_" + columns)) {
                return true;
            }
            var cut = owner.length() > POSTGRESQL_PART || columns.length() > POSTGRESQL_PART;
            if (stem.startsWith(owner.substring(0, Math.min(owner.length(), POSTGRESQL_PART)))
                    && (cut || part instanceof Part.OfCheck)) {
                return true;
            }
        }
        return false;
    }

    /** An index or unique constraint without a name has that of its first column there, counted when that is taken. */
    private static boolean isMysqls(String name, List<String> columns) {
        if (columns.isEmpty() || !name.startsWith(columns.get(0))) {
            return false;
        }
        var rest = name.substring(columns.get(0).length());
        return rest.isEmpty()
                || (rest.startsWith("_") && rest.substring(1).chars().allMatch(Character::isDigit));
    }

    private static boolean isOurs(String name, Part part, String owner) {
        if (part instanceof Part.OfPrimaryKey) {
            return name.equalsIgnoreCase(Names.primaryKey(owner));
        }
        if (part instanceof Part.OfUnique) {
            return name.equalsIgnoreCase(Names.unique(owner, part.columns()));
        }
        if (part instanceof Part.OfForeignKey) {
            return name.equalsIgnoreCase(Names.foreignKey(owner, part.columns()));
        }
        if (part instanceof Part.OfIndex index) {
            return name.equalsIgnoreCase(Names.index(owner, index.index().parts()))
                    || (index.index().unique() && name.equalsIgnoreCase(Names.unique(owner, part.columns())));
        }
        // A check's name of ours carries a hash of its text, which engines rewrite.
        return Mentions.fold(name).startsWith("ck_" + Mentions.fold(owner) + "_")
                && CHECK_ENDING.matcher(name).find();
    }
}
