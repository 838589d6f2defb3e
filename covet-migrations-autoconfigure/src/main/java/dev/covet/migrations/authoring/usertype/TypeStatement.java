package dev.covet.migrations.authoring.usertype;

import dev.covet.migrations.authoring.usertype.UserType.Attribute;
import dev.covet.migrations.authoring.usertype.UserType.Enumeration;
import dev.covet.migrations.authoring.usertype.UserType.Structure;
import dev.covet.migrations.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a statement does to the types there are: nothing, unless it creates, changes or drops one. */
final class TypeStatement {

    private final Dialect dialect;
    private final TypeWords words;
    private final Map<String, UserType> types;

    private TypeStatement(Dialect dialect, String sql, Map<String, UserType> types) {
        this.dialect = dialect;
        this.words = new TypeWords(sql);
        this.types = types;
    }

    /** @param types by name, which become those after the statement */
    static void run(Dialect dialect, String sql, Map<String, UserType> types) {
        var statement = new TypeStatement(dialect, sql, types);
        if (statement.words.takes("create", "type")) {
            statement.create();
        } else if (statement.words.takes("alter", "type")) {
            statement.alter();
        } else if (statement.words.takes("drop", "type")) {
            statement.drop();
        }
    }

    private void create() {
        var name = words.name();
        if (words.takes("as", "enum", "(")) {
            types.put(name, new Enumeration(name, strings()));
        } else if (words.takes("as", "(")) {
            types.put(name, new Structure(name, attributes()));
        }
    }

    private List<String> strings() {
        var strings = new ArrayList<String>();
        while (words.isAtString()) {
            strings.add(words.string());
            words.takes(",");
        }
        return strings;
    }

    private List<Attribute> attributes() {
        var attributes = new ArrayList<Attribute>();
        while (!words.isAtEnd() && !words.takes(")")) {
            attributes.add(attribute());
            words.until();
            words.takes(",");
        }
        return attributes;
    }

    private Attribute attribute() {
        return new Attribute(words.name(), dialect.readType(words.until("collate", "cascade", "restrict")));
    }

    private void drop() {
        words.takes("if", "exists");
        do {
            types.remove(words.name());
        } while (words.takes(","));
    }

    private void alter() {
        var type = types.get(words.name());
        if (type == null) {
            return;
        }
        if (words.takes("rename", "to")) {
            types.remove(type.name());
            var name = words.name();
            types.put(name, type.named(name));
        } else if (type instanceof Enumeration enumeration) {
            types.put(type.name(), altered(enumeration));
        } else if (type instanceof Structure structure) {
            types.put(type.name(), altered(structure));
        }
    }

    private Enumeration altered(Enumeration before) {
        var values = new ArrayList<>(before.values());
        if (words.takes("add", "value")) {
            words.takes("if", "not", "exists");
            var value = words.string();
            if (!values.contains(value)) {
                values.add(place(values), value);
            }
        } else if (words.takes("rename", "value")) {
            var from = words.string();
            words.takes("to");
            var to = words.string();
            values.replaceAll(value -> value.equals(from) ? to : value);
        }
        return new Enumeration(before.name(), values);
    }

    private int place(List<String> values) {
        var isBefore = words.takes("before");
        if (isBefore || words.takes("after")) {
            var neighbour = values.indexOf(words.string());
            return neighbour < 0 ? values.size() : isBefore ? neighbour : neighbour + 1;
        }
        return values.size();
    }

    private Structure altered(Structure before) {
        var attributes = new ArrayList<>(before.attributes());
        do {
            if (words.takes("add", "attribute")) {
                attributes.add(attribute());
            } else if (words.takes("drop", "attribute")) {
                words.takes("if", "exists");
                var name = words.name();
                attributes.removeIf(attribute -> attribute.name().equals(name));
            } else if (words.takes("rename", "attribute")) {
                var from = words.name();
                words.takes("to");
                var to = words.name();
                change(attributes, from, attribute -> new Attribute(to, attribute.type()));
            } else if (words.takes("alter", "attribute")) {
                var name = words.name();
                words.takes("set", "data");
                words.takes("type");
                var type = dialect.readType(words.until("collate", "cascade", "restrict"));
                change(attributes, name, attribute -> new Attribute(name, type));
            }
            words.until();
        } while (words.takes(","));
        return new Structure(before.name(), attributes);
    }

    private static void change(List<Attribute> attributes, String name, UnaryOperator<Attribute> change) {
        attributes.replaceAll(attribute -> attribute.name().equals(name) ? change.apply(attribute) : attribute);
    }
}
