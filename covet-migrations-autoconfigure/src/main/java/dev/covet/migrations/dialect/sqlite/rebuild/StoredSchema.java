package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.names.RenamedDefinitions;
import dev.covet.migrations.dialect.sqlite.names.Renaming;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All definitions that a database keeps, around the table that is made anew. */
final class StoredSchema {

    private final String table;
    private final List<StoredDefinition> all;

    StoredSchema(String table, List<StoredDefinition> all) {
        this.table = table;
        this.all = List.copyOf(all);
    }

    /** @throws InvalidMigrationException when it is not there, or is none that can be made anew */
    CreateTable table() {
        var stored = ofMain("table")
                .filter(definition -> definition.name().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow(() -> new InvalidMigrationException(
                        "There is no table '" + table + "' in the database.",
                        "Compare the database with the migrations (drift), and correct what differs."));
        if (Definition.parse(stored.sql()) instanceof CreateTable parsed) {
            return parsed;
        }
        throw new InvalidMigrationException(
                "The table '" + table + "' is a virtual one, which only its module can change.",
                "Drop it and create it anew in a 'sql' operation.");
    }

    /** The indexes of the table that statements have made, in the order in which they were made. */
    List<StoredDefinition> indexes() {
        return ofMain("index").filter(this::isOwned).toList();
    }

    /** Everything but the table and its indexes. */
    List<StoredDefinition> around() {
        return all.stream().filter(definition -> !isItself(definition)).toList();
    }

    private boolean isItself(StoredDefinition definition) {
        return !definition.temporary() && !definition.is("trigger") && isOwned(definition);
    }

    /** The same definitions, around another table. */
    StoredSchema of(String other) {
        return new StoredSchema(other, all);
    }

    /** The same when the table has got another name. */
    StoredSchema renamed(String newName) {
        return new StoredSchema(newName, new RenamedDefinitions(Renaming.ofTable(table, newName), all).all());
    }

    String name() {
        return table;
    }

    /** Tables that point at the table, itself left out. */
    List<String> children() {
        return ofMain("table")
                .filter(definition -> !definition.name().equalsIgnoreCase(table) && pointsAtTable(definition))
                .map(StoredDefinition::name)
                .toList();
    }

    /** Views that can only work when the table does, those on such views too. */
    List<String> views() {
        var found = new ArrayList<String>();
        found.add(table);
        var grown = true;
        while (grown) {
            var more = all.stream()
                    .filter(definition -> definition.is("view")
                            && found.stream().noneMatch(definition.name()::equalsIgnoreCase)
                            && found.stream().anyMatch(name -> Mentions.in(definition.sql(), name)))
                    .map(StoredDefinition::name)
                    .toList();
            found.addAll(more);
            grown = !more.isEmpty();
        }
        return found.subList(1, found.size());
    }

    /** The tables and views whose triggers name the table or are on it. */
    List<String> triggered() {
        return all.stream()
                .filter(definition ->
                        definition.is("trigger") && (isOwned(definition) || Mentions.in(definition.sql(), table)))
                .map(StoredDefinition::owner)
                .distinct()
                .toList();
    }

    /** Whether no definition calls the table by its name, but that of the table and of its indexes where they say it is theirs. */
    boolean isNamedNowhere() {
        return !Mentions.in(table().body().text(), table)
                && around().stream().noneMatch(definition -> Mentions.in(definition.sql(), table))
                && indexes().stream().noneMatch(this::isNamedInside);
    }

    private boolean isNamedInside(StoredDefinition stored) {
        var index = (CreateIndex) Definition.parse(stored.sql());
        var where = index.where();
        return index.parts().stream().anyMatch(part -> Mentions.in(part.span().text(), table))
                || (where != null && Mentions.in(where.text(), table));
    }

    /** Whether there are views or triggers. */
    boolean hasCode() {
        return all.stream().anyMatch(definition -> definition.is("view") || definition.is("trigger"));
    }

    boolean has(String type, String name) {
        return find(type, name).isPresent();
    }

    Optional<StoredDefinition> find(String type, String name) {
        return ofMain(type)
                .filter(definition -> definition.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A name that nothing has, beginning with {@code wanted}. */
    String free(String wanted) {
        var name = wanted;
        for (var number = 2; isTaken(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return all.stream().anyMatch(definition -> definition.name().equalsIgnoreCase(name));
    }

    private boolean isOwned(StoredDefinition definition) {
        return definition.owner().equalsIgnoreCase(table);
    }

    private boolean pointsAtTable(StoredDefinition definition) {
        return Mentions.in(definition.sql(), "REFERENCES") && Mentions.in(definition.sql(), table);
    }

    private Stream<StoredDefinition> ofMain(String type) {
        return all.stream().filter(definition -> !definition.temporary() && definition.is(type));
    }
}
