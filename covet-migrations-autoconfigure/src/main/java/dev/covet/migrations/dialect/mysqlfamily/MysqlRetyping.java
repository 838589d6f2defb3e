package dev.covet.migrations.dialect.mysqlfamily;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a change of type leaves the bytes of the values as they are, so that the table need not be copied. */
final class MysqlRetyping {

    private static final Pattern SIZED = Pattern.compile("(varchar|varbinary)\\((\\d+)\\)(.*)");
    private static final Pattern ENUM = Pattern.compile("enum\\((.*)\\)(.*)", Pattern.DOTALL);
    private static final Pattern CHARACTER_SET =
            Pattern.compile("\\b(?:CHARACTER\\s+SET|CHARSET)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Bytes that a character may need in utf8mb4, which is assumed where no character set is given. */
    private static final int LONGEST_CHARACTER = 4;

    private final OnlineDdl ddl;
    private final String from;
    private final String to;

    /**
     * @param from the type as the dialect spells it, with its character set if it has its own
     * @param to the same of the new type
     */
    MysqlRetyping(OnlineDdl ddl, String from, String to) {
        this.ddl = ddl;
        this.from = from;
        this.to = to;
    }

    /** The character set in a column's options, with a blank before it; empty when they have none. */
    static String characterSet(String options) {
        var found = CHARACTER_SET.matcher(options);
        return found.find() ? " " + found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether it is enough to change the definition. */
    boolean isOfTheDefinition() {
        return from.equals(to) || isLonger(LONGEST_CHARACTER) || isAppended();
    }

    /** Whether that is so only because characters are taken for longer ones than they may be. */
    boolean dependsOnCharacterSet() {
        return !from.equals(to) && isLonger(LONGEST_CHARACTER) && !isLonger(1);
    }

    private boolean isLonger(int longestCharacter) {
        var one = SIZED.matcher(from);
        var other = SIZED.matcher(to);
        if (!one.matches()
                || !other.matches()
                || !one.group(1).equals(other.group(1))
                || !one.group(3).equals(other.group(3))) {
            return false;
        }
        var isOfBytes = one.group(1).equals("varbinary") || one.group(3).strip().matches("latin1|ascii|binary");
        var unit = isOfBytes ? 1 : longestCharacter;
        var length = Integer.parseInt(one.group(2)) * unit;
        var longer = Integer.parseInt(other.group(2)) * unit;
        return length <= longer && ddl.keepsRowsWhenGrowing(length, longer);
    }

    /** Values that come after all others get numbers of their own, and the others keep theirs. */
    private boolean isAppended() {
        var one = ENUM.matcher(from);
        var other = ENUM.matcher(to);
        return one.matches()
                && other.matches()
                && one.group(2).equals(other.group(2))
                && other.group(1).startsWith(one.group(1) + ",");
    }
}
