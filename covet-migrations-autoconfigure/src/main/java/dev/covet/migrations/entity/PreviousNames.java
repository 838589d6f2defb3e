package dev.covet.migrations.entity;

import dev.covet.migrations.PreviousName;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@link PreviousName} says of classes and attributes, as names in the database. */
final class PreviousNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    private PreviousNames() {}

    /** What the table of a class may have been called. */
    static List<String> ofTable(Class<?> type) {
        return said(type).map(PreviousNames::spellings).orElse(List.of());
    }

    /**
     * What a column of the attribute may have been called: as it stands, or as the column is called now with the former name
     * in place of the attribute's, as {@code client_id} for the attribute {@code client} that is {@code customer} now.
     */
    static List<String> ofColumn(String column, Class<?> owner, String attribute) {
        var said = declared(owner, attribute);
        if (said.isEmpty()) {
            return List.of();
        }
        var names = new LinkedHashSet<String>(spellings(said.get()));
        for (var now : spellings(attribute)) {
            if (column.startsWith(now)) {
                spellings(said.get()).forEach(former -> names.add(former + column.substring(now.length())));
            }
        }
        names.remove(column);
        return List.copyOf(names);
    }

    private static Optional<String> declared(Class<?> owner, String attribute) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute) && said(field).isPresent()) {
                    return said(field);
                }
            }
            for (var method : type.getDeclaredMethods()) {
                if (isGetter(method.getName(), attribute) && said(method).isPresent()) {
                    return said(method);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isGetter(String method, String attribute) {
        var name = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return method.equals("get" + name) || method.equals("is" + name);
    }

    private static Optional<String> said(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(PreviousName.class)).map(PreviousName::value);
    }

    /** A name as it stands, and as naming strategies usually spell it in a database. */
    private static List<String> spellings(String name) {
        var spellings = new ArrayList<String>();
        spellings.add(HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT));
        spellings.add(0, name);
        return spellings.stream().distinct().toList();
    }
}
