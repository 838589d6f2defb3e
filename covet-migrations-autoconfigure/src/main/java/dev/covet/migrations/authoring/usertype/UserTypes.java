package dev.covet.migrations.authoring.usertype;

import dev.covet.migrations.authoring.usertype.UserType.Structure;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enumerations and structures as types of their own, in an order in which they can be created; engines may have none. */
public final class UserTypes {

    private final Map<String, UserType> byName;

    private UserTypes(Map<String, UserType> byName) {
        this.byName = byName;
    }

    public static UserTypes none() {
        return new UserTypes(Map.of());
    }

    /** Those among objects that mappings ask for, or that a database has. */
    public static UserTypes among(Collection<NativeObject> objects, Dialect dialect) {
        var types = new LinkedHashMap<String, UserType>();
        objects.forEach(object -> object.create().forEach(sql -> TypeStatement.run(dialect, sql, types)));
        return new UserTypes(types);
    }

    /** Those that operations lead to, as far as statements say it; what is done within a block is not seen. */
    public static UserTypes after(List<Operation> operations, Dialect dialect) {
        var types = new LinkedHashMap<String, UserType>();
        for (var operation : operations) {
            if (operation instanceof RunSql sql && sql.concerns(dialect.engine())) {
                sql.up().on(dialect.engine()).map(dialect::split).orElse(List.of()).stream()
                        .map(Step.Statement::sql)
                        .forEach(statement -> TypeStatement.run(dialect, statement, types));
            }
        }
        return new UserTypes(types);
    }

    /** All but those that are among {@code others}. */
    public UserTypes without(UserTypes others) {
        var left = new LinkedHashMap<>(byName);
        others.byName.keySet().forEach(left::remove);
        return new UserTypes(left);
    }

    Optional<UserType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<UserType> all() {
        return byName.values();
    }

    /** The names of types that the schema's columns have, and those of the structures' attributes. */
    Set<String> usedBy(Schema schema) {
        var used = new LinkedHashSet<String>();
        var open = new ArrayDeque<ColumnType>();
        schema.tables().forEach(table -> table.columns().forEach(column -> open.add(column.type())));
        while (!open.isEmpty()) {
            var name = nameOf(open.remove());
            if (name.isPresent() && used.add(name.get()) && byName.get(name.get()) instanceof Structure structure) {
                structure.attributes().forEach(attribute -> open.add(attribute.type()));
            }
        }
        return used;
    }

    /** The name of the type, or of the type of an array's elements; empty for those that every database has. */
    static Optional<String> nameOf(ColumnType type) {
        if (type instanceof ColumnType.Array array) {
            return nameOf(array.element());
        }
        if (!(type instanceof ColumnType.Native own)) {
            return Optional.empty();
        }
        var spelling = own.spelling();
        return Optional.ofNullable(
                        spelling.common() == null
                                ? spelling.byEngine().values().stream()
                                        .findFirst()
                                        .orElse(null)
                                : spelling.common())
                .map(text -> new TypeWords(text).name());
    }
}
