package dev.covet.migrations.authoring;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a migration's name, made from what it does. */
final class NameWords {

    /** Together with a number, short enough for every listing. */
    private static final int LIMIT = 52;

    private static final String MORE = "_and_more";

    /** What goes along with tables and columns, and is named only where it is alone. */
    private static final Set<Class<? extends Operation>> COMPANIONS =
            Set.of(AddForeignKey.class, AddUnique.class, AddCheck.class, AddIndex.class);

    private NameWords() {}

    /** Lower-case letters, digits and underscores, the same for the same operations. */
    static String of(List<Operation> operations) {
        var fragments = fragments(operations);
        if (fragments.isEmpty()) {
            return "empty";
        }
        var name = new StringBuilder(cut(fragments.get(0)));
        for (var fragment : fragments.subList(1, fragments.size())) {
            if (name.length() + "_and_".length() + fragment.length() > LIMIT) {
                return name + MORE;
            }
            name.append("_and_").append(fragment);
        }
        return name.toString();
    }

    /** Any text as words: other characters become underscores. */
    static String slug(String text) {
        var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return slug.isEmpty() ? "change" : slug;
    }

    private static List<String> fragments(List<Operation> operations) {
        var words = new OperationWords();
        var main = operations.stream()
                .filter(operation -> !COMPANIONS.contains(operation.getClass()))
                .filter(operation -> !completesAddition(operation, operations));
        var companions = operations.stream().filter(operation -> COMPANIONS.contains(operation.getClass()));
        return Stream.concat(main, companions)
                .map(operation -> slug(operation.accept(words)))
                .distinct()
                .toList();
    }

    /** A column that is filled is added first and made what it shall be afterwards. */
    private static boolean completesAddition(Operation operation, List<Operation> operations) {
        return operation instanceof AlterColumn alter
                && operations.stream()
                        .anyMatch(other -> other instanceof AddColumn add
                                && add.table().equals(alter.table())
                                && add.column().name().equals(alter.column().name()));
    }

    private static String cut(String fragment) {
        return fragment.length() <= LIMIT
                ? fragment
                : fragment.substring(0, LIMIT).replaceAll("_+$", "");
    }
}
