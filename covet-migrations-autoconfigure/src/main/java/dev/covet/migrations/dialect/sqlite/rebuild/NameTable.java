package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.names.Renaming;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.stream.Stream;

/** Gives the table another name, in all definitions that name it. */
public record NameTable(String to) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        Stream.concat(before.around().stream(), before.indexes().stream())
                .filter(this::isInTheWay)
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidMigrationException(
                            "The table '" + before.name() + "' cannot be renamed to '" + to + "': another "
                                    + other.type() + " is called so.",
                            "Rename or drop that one first, or take another name.");
                });
        return before.renamed(Renaming.ofTable(before.name(), to));
    }

    /** Triggers have names of their own. */
    private boolean isInTheWay(StoredDefinition other) {
        return !other.temporary() && !other.is("trigger") && other.name().equalsIgnoreCase(to);
    }
}
