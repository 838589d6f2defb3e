package dev.covet.migrations.catalog.postgresql;

/**
 * What PostgreSQL knows an object by.
 *
 * @param catalog the table of pg_catalog that lists it, such as {@code pg_class}
 * @param oid its number there
 */
record ObjectId(String catalog, long oid) {

    static ObjectId relation(long oid) {
        return new ObjectId("pg_class", oid);
    }

    static ObjectId function(long oid) {
        return new ObjectId("pg_proc", oid);
    }

    /** A composite type is known by the relation that holds its parts. */
    static ObjectId type(TypeRow type) {
        return type.relation() == 0 ? new ObjectId("pg_type", type.oid()) : relation(type.relation());
    }
}
