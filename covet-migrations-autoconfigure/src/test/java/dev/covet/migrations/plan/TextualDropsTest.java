package dev.covet.migrations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What SQL says that it drops. */
class TextualDropsTest {

    @Test
    void tables() {
        assertThat(drops("DROP TABLE a; drop table if exists \"B c\", app.d CASCADE;"))
                .containsExactly(new DropTable("a"), new DropTable("B c"), new DropTable("d"));
        assertThat(drops("-- old\n/* really */ DROP TABLE a")).containsExactly(new DropTable("a"));
    }

    @Test
    void columns() {
        assertThat(drops("ALTER TABLE ONLY a DROP COLUMN b, DROP \"c d\" CASCADE, ADD COLUMN e int"))
                .containsExactly(new DropColumn("a", "b"), new DropColumn("a", "c d"));
        assertThat(drops("ALTER TABLE a DROP COLUMN IF EXISTS b")).containsExactly(new DropColumn("a", "b"));
    }

    @Test
    void nothingElse() {
        assertThat(drops("""
                        ALTER TABLE a DROP CONSTRAINT b;
                        ALTER TABLE a ALTER COLUMN c DROP NOT NULL, ALTER COLUMN d DROP DEFAULT, DROP IDENTITY;
                        DROP INDEX i;
                        INSERT INTO notes VALUES ('DROP TABLE a');
                        CREATE TABLE drops (id int);
                        -- DROP TABLE b
                        """)).isEmpty();
    }

    private static List<Operation> drops(String sql) {
        var dialect = Dialects.of(Server.of(Engine.POSTGRESQL, "17.0"));
        return new TextualDrops(dialect).of(new RunSql(SqlText.of(sql), null, List.of(), null));
    }
}
