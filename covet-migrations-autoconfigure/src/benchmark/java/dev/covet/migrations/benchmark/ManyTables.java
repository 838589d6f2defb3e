package dev.covet.migrations.benchmark;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of 12 columns with a primary key, a unique constraint, a foreign key, two indexes, a check and two defaults each. */
record ManyTables(Engine engine, int count) {

    static final int COLUMNS = 12;

    /** PostgreSQL keeps a lock of each table until the end of the transaction, and has room for some thousands. */
    private static final int AT_ONCE = 200;

    void create(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var number = 0; number < count; number++) {
                for (var sql : statements(number)) {
                    statement.execute(sql);
                }
                if (number % AT_ONCE == AT_ONCE - 1) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private List<String> statements(int number) {
        var name = "table_" + number;
        var parts = new ArrayList<>(List.of(
                "id bigint NOT NULL",
                "parent_id bigint",
                "status varchar(20) DEFAULT 'new' NOT NULL",
                "amount decimal(10,2) DEFAULT 0 NOT NULL",
                "created_at timestamp NULL"));
        IntStream.range(0, COLUMNS - parts.size())
                .mapToObj(each -> "text_" + each + " varchar(40)")
                .forEach(parts::add);
        parts.add("CONSTRAINT pk_" + name + " PRIMARY KEY (id)");
        parts.add("CONSTRAINT uk_" + name + " UNIQUE (text_0, text_1)");
        parts.add("CONSTRAINT ck_" + name + " CHECK (amount >= 0)");
        parts.add("CONSTRAINT fk_" + name + " FOREIGN KEY (parent_id) REFERENCES table_" + number / 2 + " (id)");
        var indexes =
                List.of("ix_" + name + "_a ON " + name + " (text_2)", "ix_" + name + "_b ON " + name + " (parent_id)");
        return switch (engine) {
            case POSTGRESQL, SQLITE ->
                Stream.concat(Stream.of(table(name, parts)), indexes.stream().map(index -> "CREATE INDEX " + index))
                        .toList();
            // Each statement of its own costs them as much as a table does.
            case MYSQL, MARIADB -> {
                indexes.forEach(index -> parts.add("INDEX " + index.replace("ON " + name + " ", "")));
                yield List.of(table(name, parts));
            }
        };
    }

    private static String table(String name, List<String> parts) {
        return "CREATE TABLE " + name + " (" + String.join(", ", parts) + ")";
    }
}
