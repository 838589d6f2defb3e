package dev.covet.migrations.source;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;

/** What indexes are in a migration file; the counterpart of the reader. */
final class IndexNodes {

    private IndexNodes() {}

    static YamlFieldsBuilder index(YamlFieldsBuilder fields, Index index) {
        fields.text("name", index.name())
                .each("columns", index.parts(), IndexNodes::part)
                .flag("unique", index.unique());
        if (!index.nullsDistinct()) {
            fields.plain("nullsDistinct", "false");
        }
        return fields.sql("using", index.method())
                .eachIfAny("include", index.include(), YamlFieldsBuilder::textNode)
                .sql("where", index.where());
    }

    private static YamlNode part(IndexPart part) {
        var fields = new YamlFieldsBuilder();
        if (part instanceof IndexPart.OfColumn key) {
            if (key.order() == SortOrder.ASC && key.options().equals(PartOptions.NONE)) {
                return YamlFieldsBuilder.textNode(key.column());
            }
            fields.text("name", key.column());
        } else if (part instanceof IndexPart.OfExpression computed) {
            fields.sql("expression", computed.expression());
        }
        if (part.order() == SortOrder.DESC) {
            fields.plain("order", "desc");
        }
        return options(fields, part.options()).build();
    }

    private static YamlFieldsBuilder options(YamlFieldsBuilder fields, PartOptions options) {
        var length = options.prefixLength();
        if (length != null) {
            fields.plain("length", length.toString());
        }
        fields.sql("operatorClass", options.operatorClass()).text("collation", options.collation());
        var nulls = options.nulls();
        if (nulls != null) {
            fields.plain("nulls", nulls == NullsOrder.FIRST ? "first" : "last");
        }
        return fields;
    }
}
