package dev.covet.migrations.entity;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Which tables lie in the schema that is migrated; entities may name others. */
final class Namespaces {

    private final Database database;
    private final @Nullable String currentSchema;

    /** @param currentSchema {@code null} when it is not known by name */
    Namespaces(Database database, @Nullable String currentSchema) {
        this.database = database;
        this.currentSchema = currentSchema;
    }

    boolean isCurrent(Namespace namespace) {
        var name = namespace.getPhysicalName();
        return isCurrent(name.catalog(), name.schema());
    }

    boolean isCurrent(Table table) {
        return isCurrent(table.getCatalogIdentifier(), table.getSchemaIdentifier());
    }

    private boolean isCurrent(@Nullable Identifier catalog, @Nullable Identifier schema) {
        var implicit = database.getPhysicalImplicitNamespaceName();
        return isOurs(catalog, implicit.catalog()) && isOurs(schema, implicit.schema());
    }

    /** On each engine one of the two means anything; the other one is the same for all tables, or not given. */
    private boolean isOurs(@Nullable Identifier name, @Nullable Identifier implicit) {
        return name == null || name.equals(implicit) || name.getText().equalsIgnoreCase(currentSchema);
    }

    String nameOf(Namespace namespace) {
        var name = namespace.getPhysicalName();
        if (name.catalog() == null) {
            return name.schema() == null ? "" : name.schema().getText();
        }
        return name.schema() == null
                ? name.catalog().getText()
                : name.catalog().getText() + "." + name.schema().getText();
    }

    String reason(Namespace namespace) {
        return "It is in '" + nameOf(namespace) + "', and migrations manage "
                + (currentSchema == null ? "the connection's own schema" : "'" + currentSchema + "'") + " only.";
    }
}
