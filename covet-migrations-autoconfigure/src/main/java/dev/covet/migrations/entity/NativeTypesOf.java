package dev.covet.migrations.entity;

import dev.covet.migrations.catalog.NativeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.mapping.UserDefinedType;

/** Reads what tables need but the model does not know: types of enumerations, of structured values, and users' own objects. */
final class NativeTypesOf {

    private final Metadata metadata;
    private final SqlStringGenerationContext context;

    NativeTypesOf(Metadata metadata) {
        this.metadata = metadata;
        var database = metadata.getDatabase();
        this.context = SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
    }

    /** In the order in which Hibernate would create them. */
    List<NativeObject> all() {
        var database = metadata.getDatabase();
        var objects = new ArrayList<NativeObject>();
        database.getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(database.getDialect()))
                .forEach(object -> objects.add(auxiliary(object)));
        for (var namespace : database.getNamespaces()) {
            namespace.getDependencyOrderedUserDefinedTypes().forEach(type -> objects.add(structure(type)));
        }
        return objects;
    }

    private NativeObject auxiliary(AuxiliaryDatabaseObject object) {
        var create = List.of(object.sqlCreateStrings(context));
        // What users write themselves has no name of its own.
        var isEnumeration = object instanceof NamedAuxiliaryDatabaseObject
                && create.get(0).toLowerCase(Locale.ROOT).startsWith("create type");
        return new NativeObject(
                isEnumeration ? "type" : "database object",
                object instanceof NamedAuxiliaryDatabaseObject named
                        ? named.getExportIdentifier().toLowerCase(Locale.ROOT)
                        : create.get(0),
                null,
                object.beforeTablesOnCreation() ? NativeObject.Phase.BEFORE_TABLES : NativeObject.Phase.AFTER_TABLES,
                create,
                List.of(object.sqlDropStrings(context)));
    }

    private NativeObject structure(UserDefinedType type) {
        var exporter = metadata.getDatabase().getDialect().getUserDefinedTypeExporter();
        return new NativeObject(
                "type",
                type.getName().toLowerCase(Locale.ROOT),
                null,
                NativeObject.Phase.BEFORE_TABLES,
                List.of(exporter.getSqlCreateStrings(type, metadata, context)),
                List.of(exporter.getSqlDropStrings(type, metadata, context)));
    }
}
