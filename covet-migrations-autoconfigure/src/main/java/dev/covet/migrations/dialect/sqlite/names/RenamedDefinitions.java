package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTrigger;
import dev.covet.migrations.dialect.sqlite.ddl.CreateVirtualTable;
import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Definitions with a new name in them, wherever the former one stands for what is renamed. Each name is looked up before and
 * afterwards, so that none can come to stand for something else without being noticed.
 */
public final class RenamedDefinitions {

    private static final Pattern VIRTUAL = Pattern.compile("CREATE\\s+VIRTUAL\\b", Pattern.CASE_INSENSITIVE);

    private final Renaming renaming;
    private final List<StoredDefinition> before;
    private final Relations relations;

    /** @param before all definitions of the file and of the session */
    public RenamedDefinitions(Renaming renaming, List<StoredDefinition> before) {
        this.renaming = renaming;
        this.before = List.copyOf(before);
        this.relations = new Relations(before);
    }

    /**
     * The definitions as they are afterwards, in the same order.
     *
     * @throws InvalidMigrationException when it is not certain what a name stands for, or when one would stand for something
     *     else
     */
    public List<StoredDefinition> all() {
        var after = before.stream().map(this::renamed).toList();
        var relationsAfter = new Relations(after);
        for (var i = 0; i < before.size(); i++) {
            if (isConcerned(before.get(i))) {
                requireSame(before.get(i), uses(before.get(i), relations), uses(after.get(i), relationsAfter));
            }
        }
        return after;
    }

    private StoredDefinition renamed(StoredDefinition stored) {
        requireNoFollower(stored);
        var sql = isConcerned(stored) ? renamedText(stored) : stored.sql();
        var isItself = stored.is("table") && !stored.temporary() && isTable(stored.name());
        var isOnIt = !stored.is("view") && isTable(stored.owner()) && isSeen(stored);
        return new StoredDefinition(
                stored.temporary(),
                stored.type(),
                isItself ? renaming.name() : stored.name(),
                isItself || isOnIt ? renaming.name() : stored.owner(),
                sql);
    }

    private boolean isTable(String name) {
        return renaming.isOfTable() && Folded.name(name).equals(Folded.name(renaming.table()));
    }

    /** Whether the table, and not one of the session that is called so too, is what the definition belongs to. */
    private boolean isSeen(StoredDefinition stored) {
        return !stored.is("table")
                && relations
                        .find(schema(stored), renaming.table(), stored.temporary())
                        .map(Relation::key)
                        .filter(Relations.key(renaming.table())::equals)
                        .isPresent();
    }

    /** The file that a trigger of the session says its table is in; empty when it says nothing. */
    private static String schema(StoredDefinition stored) {
        return stored.temporary()
                        && stored.is("trigger")
                        && Definition.parse(stored.sql()) instanceof CreateTrigger trigger
                        && trigger.schema() != null
                ? trigger.schema().value()
                : "";
    }

    /** What a module reads, only the module knows. */
    private void requireNoFollower(StoredDefinition stored) {
        if (stored.is("table")
                && VIRTUAL.matcher(stored.sql()).lookingAt()
                && Definition.parse(stored.sql()) instanceof CreateVirtualTable table
                && table.arguments() != null
                && isFollower(table.arguments())) {
            throw refusal(stored, "its module would look for the former name");
        }
    }

    private boolean isFollower(Span arguments) {
        var names = new HashSet<String>();
        for (var cursor = new DdlCursor(arguments); !cursor.isAtEnd(); ) {
            var token = cursor.next();
            if (token.isName()) {
                names.add(Folded.name(token.name().value()));
            }
        }
        return names.contains(Folded.name(renaming.table())) && names.contains(Folded.name(renaming.former()));
    }

    /** Whether it has one of the names at all; a view may show the columns of another, and join by all that it has. */
    private boolean isConcerned(StoredDefinition stored) {
        return Stream.of(renaming.table(), renaming.former(), renaming.name(), "NATURAL")
                .anyMatch(name -> Mentions.in(stored.sql(), name));
    }

    private String renamedText(StoredDefinition stored) {
        var text = new StringBuilder(stored.sql());
        uses(stored, relations).stream()
                .sorted(Comparator.comparing((Use use) -> use.name().span().start())
                        .reversed())
                .forEach(use -> replace(text, use, stored));
        return text.toString();
    }

    private void replace(StringBuilder text, Use use, StoredDefinition stored) {
        var place = use.name().span();
        if (renaming.concerns(use.meaning())) {
            text.replace(place.start(), place.end(), quoted(renaming.name(), '"'));
        } else if (isCaught(use)) {
            text.replace(place.start(), place.end(), quoted(use.name().value(), '\''));
        } else if (use.meaning().is(Meaning.Kind.UNKNOWN)
                && Folded.name(use.name().value()).equals(Folded.name(renaming.former()))) {
            throw refusal(stored, "it is not certain what '" + renaming.former() + "' stands for in it");
        }
    }

    /** Whether it is a string in double quotes, which would be the column from now on. */
    private boolean isCaught(Use use) {
        return use.isString() && Folded.name(use.name().value()).equals(Folded.name(renaming.name()));
    }

    private static String quoted(String name, char quote) {
        var mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    private void requireSame(StoredDefinition stored, List<Use> uses, List<Use> usesAfter) {
        var kept = uses.stream().filter(use -> !isCaught(use)).toList();
        if (kept.size() != usesAfter.size()) {
            throw refusal(stored, "it cannot be read with the new name in it");
        }
        for (var i = 0; i < kept.size(); i++) {
            var use = kept.get(i);
            if (!renaming.after(use.meaning()).equals(usesAfter.get(i).meaning())) {
                throw refusal(stored, "'" + use.name().value() + "' in it would stand for something else than before");
            }
        }
    }

    private List<Use> uses(StoredDefinition stored, Relations known) {
        try {
            return new DefinitionReader(known, stored.temporary()).uses(Definition.parse(stored.sql()));
        } catch (InvalidMigrationException e) {
            throw refusal(stored, "it cannot be read. " + e.problems().get(0).what());
        }
    }

    private InvalidMigrationException refusal(StoredDefinition stored, String why) {
        var thing = renaming.isOfTable()
                ? "table '" + renaming.table() + "'"
                : "column '" + renaming.table() + "." + renaming.former() + "'";
        var fix = stored.is("view") || stored.is("trigger") || stored.is("index")
                ? "Drop the " + stored.type()
                        + " before, and create it anew afterwards, in a form that fits the new name."
                : "Take another name, or change the table '" + stored.name() + "' first.";
        return new InvalidMigrationException(
                "The " + thing + " cannot be renamed to '" + renaming.name() + "' because of the " + stored.type()
                        + " '" + stored.name() + "': " + why + ".",
                fix);
    }
}
