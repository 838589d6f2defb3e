package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.keyless;
import static dev.covet.migrations.dialect.Samples.primaryKey;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DataSamples {

    static final Table PEOPLE = table("people", id(), column("state", "varchar(10)"), column("age", "integer"));
    static final Table PAIRS = keyless(
                    "pairs", required("a", "integer"), required("b", "varchar(5)"), column("state", "varchar(10)"))
            .withPrimaryKey(primaryKey("pairs", "b", "a"));

    private DataSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.of("of some rows", schema(PEOPLE), backfill("people", SqlText.of("state IS NULL"))),
                Sample.of("along a key of two columns", schema(PAIRS), backfill("pairs", null)),
                Sample.of("without a key", schema(keyless("logs", column("state", "text"))), backfill("logs", null)),
                Sample.of(
                        "that says what it amounts to",
                        schema(PEOPLE),
                        new RunSql(
                                SqlText.of("ALTER TABLE people ADD COLUMN email varchar(80);\n"
                                        + "UPDATE people SET email = 'none; yet'"),
                                SqlText.of("ALTER TABLE people DROP COLUMN email"),
                                List.of(),
                                List.of(new AddColumn("people", column("email", "varchar(80)"))))),
                Sample.of(
                        "for one engine",
                        schema(PEOPLE),
                        new RunSql(
                                SqlText.of("UPDATE people SET age = 1"),
                                SqlText.of(""),
                                List.of(Engine.POSTGRESQL),
                                List.of())),
                Sample.of(
                                "that some engines have no text of",
                                schema(PEOPLE),
                                new RunSql(
                                        SqlText.of(Map.of(Engine.SQLITE, "UPDATE people SET age = 2")),
                                        SqlText.of(""),
                                        List.of(),
                                        List.of()))
                        .refusedBy(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB),
                Sample.of("of a class", Schema.empty(), new RunJava("com.example.EncryptCredentials", false)));
    }

    static Backfill backfill(String table, @Nullable SqlText where) {
        return new Backfill(
                table, List.of(new Assignment("state", SqlText.of("'it''s new'"))), where, 3, Duration.ZERO);
    }
}
