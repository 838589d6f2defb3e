package dev.covet.migrations.authoring.usertype;

import dev.covet.migrations.authoring.usertype.UserType.Attribute;
import dev.covet.migrations.authoring.usertype.UserType.Enumeration;
import dev.covet.migrations.authoring.usertype.UserType.Structure;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what creates, changes and drops types, as operations that leave everything as it is that the model knows. */
final class TypeSql {

    private static final Pattern ADDITION =
            Pattern.compile("(?i)\\s*ALTER\\s+TYPE\\s.*\\sADD\\s+VALUE\\s.*", Pattern.DOTALL);

    private final Dialect dialect;

    TypeSql(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether the text adds a value to an enumeration. */
    static boolean isAddition(String text) {
        return ADDITION.matcher(text).matches();
    }

    Operation creation(UserType type) {
        return operation(create(type), drop(type));
    }

    Operation removal(UserType type) {
        return operation(drop(type), create(type));
    }

    /**
     * Adds a value to those that are there, which may be done twice; it stays when the migration is undone.
     *
     * @param place how many of them are before it
     */
    Operation addition(String type, String value, List<String> present, int place) {
        var where = place == present.size()
                ? ""
                : place == 0
                        ? " BEFORE " + dialect.literal(present.get(0))
                        : " AFTER " + dialect.literal(present.get(place - 1));
        return operation(alter(type) + "ADD VALUE IF NOT EXISTS " + dialect.literal(value) + where, "");
    }

    Operation addition(String type, Attribute attribute) {
        return operation(addAttribute(type, attribute), dropAttribute(type, attribute));
    }

    /** What a person may do by hand; rows with a value that goes must have another one before. */
    Operation renewal(Enumeration before, Enumeration after, Schema schema) {
        return operation(renewed(before, after, schema), renewed(after, before, schema));
    }

    /** What a person may do by hand. */
    Operation change(Structure before, Structure after) {
        return operation(changed(before, after), changed(after, before));
    }

    String rename(String type, String from, String to) {
        return alter(type) + "RENAME VALUE " + dialect.literal(from) + " TO " + dialect.literal(to);
    }

    private String changed(Structure before, Structure after) {
        var statements = new ArrayList<String>();
        before.attributes().stream()
                .filter(attribute -> !after.attributes().contains(attribute))
                .forEach(attribute -> statements.add(dropAttribute(before.name(), attribute)));
        after.attributes().stream()
                .filter(attribute -> !before.attributes().contains(attribute))
                .forEach(attribute -> statements.add(addAttribute(before.name(), attribute)));
        return String.join(";\n", statements);
    }

    private String renewed(Enumeration before, Enumeration after, Schema schema) {
        var name = dialect.quote(after.name());
        var former = dialect.quote(after.name() + "_old");
        var statements = new ArrayList<String>();
        statements.add("ALTER TYPE " + name + " RENAME TO " + former);
        statements.add(create(after));
        for (var table : schema.tables()) {
            table.columns().stream()
                    .filter(column -> UserTypes.nameOf(column.type()).equals(Optional.of(before.name())))
                    .forEach(column -> statements.add(converted(table, column, after)));
        }
        statements.add("DROP TYPE " + former);
        return String.join(";\n", statements);
    }

    /** A default that is a lost value is not there afterwards. */
    private String converted(Table table, Column column, Enumeration after) {
        var quoted = dialect.quote(column.name());
        var type = dialect.typeSql(column.type());
        var change = "ALTER COLUMN " + quoted;
        var conversion = change + " TYPE " + type + " USING " + quoted + "::text::" + type;
        var known = column.defaultValue();
        var removal = known == null ? "" : change + " DROP DEFAULT, ";
        var addition = known == null || isLost(known, after) ? "" : ", " + change + " SET DEFAULT " + text(known);
        return "ALTER TABLE " + dialect.quote(table.name()) + " " + removal + conversion + addition;
    }

    private boolean isLost(ColumnDefault value, Enumeration after) {
        return after.values().stream()
                .map(dialect::literal)
                .noneMatch(literal -> text(value).startsWith(literal));
    }

    private String text(ColumnDefault value) {
        if (value instanceof ColumnDefault.OfExpression computed) {
            return computed.sql().on(dialect.engine()).orElse("NULL");
        }
        return value instanceof ColumnDefault.OfText text ? dialect.literal(text.value()) : "NULL";
    }

    private String create(UserType type) {
        return "CREATE TYPE " + dialect.quote(type.name()) + " AS " + definition(type);
    }

    private String definition(UserType type) {
        return type instanceof Structure structure
                ? structure.attributes().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"))
                : ((Enumeration) type)
                        .values().stream().map(dialect::literal).collect(Collectors.joining(", ", "ENUM (", ")"));
    }

    private String drop(UserType type) {
        return "DROP TYPE " + dialect.quote(type.name());
    }

    private String alter(String type) {
        return "ALTER TYPE " + dialect.quote(type) + " ";
    }

    private String addAttribute(String type, Attribute attribute) {
        return alter(type) + "ADD ATTRIBUTE " + text(attribute);
    }

    private String dropAttribute(String type, Attribute attribute) {
        return alter(type) + "DROP ATTRIBUTE " + dialect.quote(attribute.name());
    }

    private String text(Attribute attribute) {
        return dialect.quote(attribute.name()) + " " + dialect.typeSql(attribute.type());
    }

    private Operation operation(String up, String down) {
        return new RunSql(SqlText.of(up), SqlText.of(down), List.of(dialect.engine()), List.of());
    }
}
