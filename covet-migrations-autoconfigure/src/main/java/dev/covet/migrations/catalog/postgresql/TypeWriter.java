package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the statements for types of the user's own. */
final class TypeWriter {

    private final Contents contents;
    private final Spelling spelling;
    private final CommentWriter comments;

    TypeWriter(Contents contents, Spelling spelling) {
        this.contents = contents;
        this.spelling = spelling;
        this.comments = new CommentWriter(contents, spelling);
    }

    void add(TypeRow type, Natives natives) {
        var name = spelling.quote(type.name());
        var isDomain = type.kind() == 'd';
        var kind = isDomain ? "DOMAIN " : "TYPE ";
        var create = new ArrayList<String>();
        create.add("CREATE " + kind + name + definition(type));
        contents.constraintsOfDomain(type.oid()).stream()
                .filter(constraint -> constraint.kind() == 'c' && !constraint.validated())
                .forEach(constraint -> create.add("ALTER DOMAIN " + name + " ADD CONSTRAINT "
                        + spelling.quote(constraint.name()) + " " + constraint.definition()));
        create.addAll(comments.of(new ObjectId("pg_type", type.oid()), kind + name));
        if (isDomain) {
            contents.constraintsOfDomain(type.oid())
                    .forEach(constraint -> create.addAll(comments.of(
                            new ObjectId("pg_constraint", constraint.oid()),
                            "CONSTRAINT " + spelling.quote(constraint.name()) + " ON DOMAIN " + name)));
        }
        natives.add(
                Stage.TYPE, isDomain ? "domain" : "type", type.name(), null, create, List.of("DROP " + kind + name));
    }

    private String definition(TypeRow type) {
        return switch (type.kind()) {
            case 'e' ->
                type.labels().stream().map(spelling::literal).collect(Collectors.joining(", ", " AS ENUM (", ")"));
            case 'r' -> " AS RANGE (" + range(type.range()) + ")";
            case 'd' -> domain(type);
            default ->
                contents.columns(type.relation()).stream()
                        .map(this::attribute)
                        .collect(Collectors.joining(", ", " AS (", ")"));
        };
    }

    private static String range(TypeRow.Range range) {
        var clauses = new ArrayList<String>();
        addClause(clauses, "subtype", range.subtype());
        addClause(clauses, "subtype_opclass", range.operatorClass());
        addClause(clauses, "canonical", range.canonical());
        addClause(clauses, "subtype_diff", range.difference());
        addClause(clauses, "multirange_type_name", range.multirange());
        return String.join(", ", clauses);
    }

    private static void addClause(List<String> clauses, String key, @Nullable String value) {
        if (value != null && !value.equals("-")) {
            clauses.add(key + " = " + value);
        }
    }

    private String domain(TypeRow type) {
        var definition = new StringBuilder(" AS " + type.baseType());
        if (type.collation() != null) {
            definition.append(" COLLATE ").append(type.collation());
        }
        if (type.defaultValue() != null) {
            definition.append(" DEFAULT ").append(type.defaultValue());
        }
        if (type.notNull()) {
            definition.append(" NOT NULL");
        }
        contents.constraintsOfDomain(type.oid()).stream()
                .filter(constraint -> constraint.kind() == 'c' && constraint.validated())
                .forEach(constraint -> definition
                        .append(" CONSTRAINT ")
                        .append(spelling.quote(constraint.name()))
                        .append(" ")
                        .append(constraint.definition()));
        return definition.toString();
    }

    private String attribute(ColumnRow attribute) {
        var collation = attribute.collation();
        return spelling.quote(attribute.name()) + " " + attribute.type()
                + (collation == null
                        ? ""
                        : " COLLATE " + (collation.schema() == null ? "" : collation.schema() + ".")
                                + spelling.quote(collation.name()));
    }
}
