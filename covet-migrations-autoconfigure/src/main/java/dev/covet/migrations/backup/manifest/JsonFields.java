package dev.covet.migrations.backup.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object; asking for one that is not there, or of another kind, says so. */
record JsonFields(Map<?, ?> members) {

    /** @throws IllegalArgumentException when the value is no object */
    static JsonFields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return new JsonFields(members);
        }
        throw new IllegalArgumentException("an object is missing");
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.get(name)).map(value -> of(name, String.class, value));
    }

    long number(String name) {
        return of(name, Long.class, members.get(name));
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> of(name, String.class, item)).toList();
    }

    List<JsonFields> objects(String name) {
        return items(name).stream().map(JsonFields::of).toList();
    }

    Optional<JsonFields> optionalObject(String name) {
        return Optional.ofNullable(members.get(name)).map(JsonFields::of);
    }

    private List<?> items(String name) {
        return of(name, List.class, members.get(name));
    }

    private static <T> T of(String name, Class<T> kind, @Nullable Object value) {
        if (!kind.isInstance(value)) {
            throw missing(name);
        }
        return kind.cast(value);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("'" + name + "' is missing, or of another kind");
    }
}
