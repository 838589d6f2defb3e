package dev.covet.migrations.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;

/**
 * Writes records, maps and lists as the actuator's endpoints do: what is {@code null} in a record is left out, times are ISO
 * 8601. Not every application has a JSON library.
 */
final class Json {

    private static final JsonWriter<Object> WRITER = JsonWriter.standard();

    private Json() {}

    static String write(Object document) {
        return WRITER.writeToString(plain(document));
    }

    private static Object plain(Object value) {
        if (value instanceof Record row) {
            return members(row);
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, member) -> plain.put(String.valueOf(key), plain(member)));
            return plain;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().<Object>map(Json::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : text(value);
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Map<String, Object> members(Record row) {
        var members = new LinkedHashMap<String, Object>();
        for (var component : row.getClass().getRecordComponents()) {
            var value = value(row, component);
            if (value != null) {
                members.put(component.getName(), plain(value));
            }
        }
        return members;
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's components can be read", e);
        }
    }
}
