package dev.covet.migrations.diff;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A key, constraint or index of a table, so that all of them can be treated alike. */
sealed interface Part {

    /** What a part is called that is compared by everything but its name. */
    String NAMELESS = "-";

    String name();

    /** What tells it from the table's others: its kind and name; a table's primary key is told by its kind alone. */
    default String identity() {
        return kind() == PartKind.PRIMARY_KEY ? kind().name() : kind().name() + "\0" + Mentions.fold(name());
    }

    /** The same under a name that all have: equal when two parts differ in nothing but their names. */
    Part nameless();

    /** The columns of the table that it names, those in expressions left out. */
    List<String> columns();

    /** SQL in it that may mention columns. */
    default List<SqlText> texts() {
        return List.of();
    }

    Operation add(String table);

    Operation drop(String table);

    PartKind kind();

    /** Whether foreign keys may point at its columns. */
    default boolean isKey() {
        return false;
    }

    /** All parts of a table, foreign keys last. */
    static List<Part> of(Table table) {
        var parts = new ArrayList<Part>();
        if (table.primaryKey() != null) {
            parts.add(new OfPrimaryKey(table.primaryKey()));
        }
        table.uniques().forEach(unique -> parts.add(new OfUnique(unique)));
        table.indexes().forEach(index -> parts.add(new OfIndex(index)));
        table.checks().forEach(check -> parts.add(new OfCheck(check)));
        table.foreignKeys().forEach(key -> parts.add(new OfForeignKey(key)));
        return parts;
    }

    record OfPrimaryKey(PrimaryKey key) implements Part {

        @Override
        public String name() {
            return key.name();
        }

        @Override
        public Part nameless() {
            return new OfPrimaryKey(new PrimaryKey(NAMELESS, key.columns()));
        }

        @Override
        public List<String> columns() {
            return key.columns();
        }

        @Override
        public Operation add(String table) {
            return new AddPrimaryKey(table, key);
        }

        @Override
        public Operation drop(String table) {
            return new DropPrimaryKey(table, key.name());
        }

        @Override
        public PartKind kind() {
            return PartKind.PRIMARY_KEY;
        }

        @Override
        public boolean isKey() {
            return true;
        }
    }

    record OfUnique(Unique unique) implements Part {

        @Override
        public String name() {
            return unique.name();
        }

        @Override
        public Part nameless() {
            return new OfUnique(new Unique(NAMELESS, unique.columns(), unique.deferrability(), unique.nullsDistinct()));
        }

        @Override
        public List<String> columns() {
            return unique.columns();
        }

        @Override
        public Operation add(String table) {
            return new AddUnique(table, unique);
        }

        @Override
        public Operation drop(String table) {
            return new DropUnique(table, unique.name());
        }

        @Override
        public PartKind kind() {
            return PartKind.UNIQUE;
        }

        @Override
        public boolean isKey() {
            return true;
        }
    }

    record OfIndex(Index index) implements Part {

        @Override
        public String name() {
            return index.name();
        }

        @Override
        public Part nameless() {
            return new OfIndex(index.withName(NAMELESS));
        }

        @Override
        public List<String> columns() {
            var columns = new ArrayList<>(index.include());
            for (var part : index.parts()) {
                if (part instanceof IndexPart.OfColumn key) {
                    columns.add(key.column());
                }
            }
            return columns;
        }

        @Override
        public List<SqlText> texts() {
            var texts = new ArrayList<SqlText>();
            if (index.where() != null) {
                texts.add(index.where());
            }
            for (var part : index.parts()) {
                if (part instanceof IndexPart.OfExpression computed) {
                    texts.add(computed.expression());
                }
            }
            return texts;
        }

        @Override
        public Operation add(String table) {
            return new AddIndex(table, index);
        }

        @Override
        public Operation drop(String table) {
            return new DropIndex(table, index.name());
        }

        @Override
        public PartKind kind() {
            return PartKind.INDEX;
        }

        @Override
        public boolean isKey() {
            return index.unique() && texts().isEmpty();
        }
    }

    record OfCheck(Check check) implements Part {

        @Override
        public String name() {
            return check.name();
        }

        @Override
        public Part nameless() {
            return new OfCheck(new Check(NAMELESS, check.expression()));
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<SqlText> texts() {
            return List.of(check.expression());
        }

        @Override
        public Operation add(String table) {
            return new AddCheck(table, check);
        }

        @Override
        public Operation drop(String table) {
            return new DropCheck(table, check.name());
        }

        @Override
        public PartKind kind() {
            return PartKind.CHECK;
        }
    }

    record OfForeignKey(ForeignKey key) implements Part {

        @Override
        public String name() {
            return key.name();
        }

        @Override
        public Part nameless() {
            // Pairs of columns have no order of their own.
            var pairs = new TreeMap<String, String>();
            for (var position = 0; position < key.columns().size(); position++) {
                pairs.put(key.columns().get(position), key.referencedColumns().get(position));
            }
            return new OfForeignKey(new ForeignKey(
                    NAMELESS,
                    List.copyOf(pairs.keySet()),
                    key.referencedTable(),
                    List.copyOf(pairs.values()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrability()));
        }

        @Override
        public List<String> columns() {
            return key.columns();
        }

        @Override
        public Operation add(String table) {
            return new AddForeignKey(table, key);
        }

        @Override
        public Operation drop(String table) {
            return new DropForeignKey(table, key.name());
        }

        @Override
        public PartKind kind() {
            return PartKind.FOREIGN_KEY;
        }
    }
}
