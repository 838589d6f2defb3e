package dev.covet.migrations.source;

import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a map of a document that is to be written; what is {@code null} or as by default is left out. */
final class YamlFieldsBuilder {

    private final List<YamlNode.Field> fields = new ArrayList<>();

    YamlNode.Fields build() {
        return new YamlNode.Fields(fields, 0, 0);
    }

    YamlFieldsBuilder node(String key, YamlNode value) {
        fields.add(new YamlNode.Field(key, value, 0, 0));
        return this;
    }

    YamlFieldsBuilder text(String key, @Nullable String value) {
        return value == null ? this : node(key, textNode(value));
    }

    /** A number or boolean, or a word that is written without quotes. */
    YamlFieldsBuilder plain(String key, String value) {
        return node(key, new YamlNode.Scalar(value, false, 0, 0));
    }

    /** {@code true} when it is; left out when it is not. */
    YamlFieldsBuilder flag(String key, boolean value) {
        return value ? plain(key, "true") : this;
    }

    YamlFieldsBuilder texts(String key, List<String> values) {
        return each(key, values, YamlFieldsBuilder::textNode);
    }

    <T> YamlFieldsBuilder each(String key, List<T> values, Function<T, YamlNode> node) {
        return node(key, new YamlNode.Items(values.stream().map(node).toList(), 0, 0));
    }

    <T> YamlFieldsBuilder eachIfAny(String key, List<T> values, Function<T, YamlNode> node) {
        return values.isEmpty() ? this : each(key, values, node);
    }

    YamlFieldsBuilder sql(String key, @Nullable SqlText sql) {
        return sql == null ? this : node(key, sqlNode(sql));
    }

    private static YamlNode sqlNode(SqlText sql) {
        var common = sql.common();
        if (common != null && sql.byEngine().isEmpty()) {
            return textNode(common);
        }
        var byEngine = new YamlFieldsBuilder();
        sql.byEngine().forEach((engine, text) -> byEngine.text(engine.id(), text));
        return byEngine.text(YamlValues.OTHER_ENGINES, common).build();
    }

    static YamlNode textNode(String value) {
        return new YamlNode.Scalar(value, true, 0, 0);
    }
}
