package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.CreateView;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables and views of a file, and of the session, by their names. */
final class Relations {

    private static final String SESSION = "temp";
    private static final String FILE = "main";

    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Optional<List<String>>> columns = new HashMap<>();
    private final Set<String> pending = new HashSet<>();

    Relations(List<StoredDefinition> stored) {
        stored.stream()
                .filter(definition -> definition.is("table") || definition.is("view"))
                .forEach(definition -> {
                    var key = key(definition.temporary() ? SESSION : FILE, definition.name());
                    relations.put(key, new Relation(key, () -> columns(key, definition)));
                });
    }

    /** The key of a table of the file. */
    static String key(String table) {
        return key(FILE, table);
    }

    static String keyOfSession(String table) {
        return key(SESSION, table);
    }

    private static String key(String schema, String name) {
        return Folded.name(schema) + "." + Folded.name(name);
    }

    /**
     * What a name means.
     *
     * @param schema what stands before the name; empty for nothing
     * @param ofSession whether the name stands in a definition of the session, which sees its own things first
     */
    Optional<Relation> find(String schema, String name, boolean ofSession) {
        if (!schema.isEmpty()) {
            return Optional.ofNullable(relations.get(key(schema, name)));
        }
        var own = ofSession ? relations.get(key(SESSION, name)) : null;
        return Optional.ofNullable(own == null ? relations.get(key(FILE, name)) : own);
    }

    /** A view that reads itself has no columns that could be known. */
    private Optional<List<String>> columns(String key, StoredDefinition definition) {
        var known = columns.get(key);
        if (known != null) {
            return known;
        }
        if (!pending.add(key)) {
            return Optional.empty();
        }
        var found = read(definition);
        pending.remove(key);
        columns.put(key, found);
        return found;
    }

    private Optional<List<String>> read(StoredDefinition stored) {
        try {
            var definition = Definition.parse(stored.sql());
            if (definition instanceof CreateTable table) {
                return Optional.of(table.columns().stream()
                        .map(column -> column.name().value())
                        .toList());
            }
            return definition instanceof CreateView view
                    ? new DefinitionReader(this, stored.temporary()).columns(view)
                    : Optional.empty();
        } catch (InvalidMigrationException e) {
            // Newer than what can be read here; whoever depends on its columns is told.
            return Optional.empty();
        }
    }
}
