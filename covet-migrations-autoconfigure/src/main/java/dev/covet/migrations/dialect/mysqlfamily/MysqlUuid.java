package dev.covet.migrations.dialect.mysqlfamily;

/** What a column of UUIDs is on MySQL or MariaDB. */
public enum MysqlUuid {
    /** Sixteen bytes, most significant first: what Hibernate binds where there is no such type. */
    BYTES("binary(16)"),
    NATIVE("uuid");

    private final String type;

    MysqlUuid(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
