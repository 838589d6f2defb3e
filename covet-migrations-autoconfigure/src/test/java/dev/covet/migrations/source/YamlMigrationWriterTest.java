package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMigrationWriterTest {

    private static final String PRETTY = """
            description: Orders, and what belongs to them
            app: sales
            version: 1.4.0
            dependsOn: [0041_create_users]
            metadata: {ticket: JIRA-1234, reason: "GDPR: article 17"}
            transactional: never
            operations:
              - createTable:
                  name: orders
                  columns:
                    - {name: id, type: bigint, identity: true}
                    - {name: total, type: "decimal(10,2)", nullable: false, default: 0}
                    - {name: state, type: "enum('NEW', 'DONE')", default: NEW}
                    - {name: search, type: {native: {postgresql: tsvector, default: text}}}
                    - {name: "yes", type: timestamp, defaultExpression: now()}
                    - {name: seen, type: timestamp, options: {mysql: ON UPDATE CURRENT_TIMESTAMP(6)}}
                  primaryKey: {name: pk_orders, columns: [id]}
                  foreignKeys:
                    - name: fk_orders_user_id
                      columns: [id]
                      references: {table: users, columns: [id]}
                      onDelete: set null
                      onUpdate: cascade
                      deferrable: initially
                  checks:
                    - {name: positive, expression: total >= 0}
                  indexes:
                    - {name: ix_state, columns: [state]}
                    - name: ix_words
                      columns:
                        - name: search
                          length: 20
                          operatorClass: {postgresql: text_pattern_ops}
                          collation: C
                          nulls: first
                      unique: true
                      nullsDistinct: false
                      using: {postgresql: btree}
                      include: [total]
                    - name: ix_search
                      columns:
                        - {expression: lower(search)}
                        - {name: total, order: desc}
                      unique: true
                      where: state <> 'DONE'
                  comment: Bought, not yet paid
                  options: {sqlite: "STRICT, WITHOUT ROWID"}
              - addUnique: {table: users, name: uk_users, columns: [mail], deferrable: true, nullsDistinct: false}
              - createSequence: {name: numbers, options: CACHE 20}
              - dropTable: {name: users}
              - sql:
                  up: |-
                    UPDATE orders
                       SET total = 0  -- for free
                     WHERE state = 'NEW: "x"'
                  down: ""
                  state: []
              - sql:
                  up:
                    postgresql: |
                      SELECT 1;
                      SELECT 2;
                    default: SELECT 3
              - backfill: {table: orders, set: {state: "'NEW'", total: "0"}, batchSize: 500, pause: 50ms}
              - java: {class: com.example.EncryptCredentials}
            """;

    @Test
    void filesArePretty() {
        assertThat(new YamlMigrationWriter().write(SourceTests.readYaml(PRETTY)))
                .isEqualTo(PRETTY);
    }

    @Test
    void aTableThatIsKnownInPartIsNotWritten() {
        var schema = Schema.empty();
        schema = new CreateTable(Table.of("t", List.of(Column.of("a", ColumnType.parse("text"))))).apply(schema);
        schema = new RunSql(SqlText.of("ALTER TABLE t ADD b text"), null, List.of(), null).apply(schema);
        var table = schema.table("t").orElseThrow();

        assertThatThrownBy(() -> TableNodes.table(table))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("The table 't' is known in part only");
    }
}
