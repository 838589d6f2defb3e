package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteImpactsTest {

    private static final Schema SHOP =
            schema(table("orders", id(), column("note", "varchar(40)"), required("total", "integer")));

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments("3.53.2", new AddColumn("orders", column("more", "text")), Work.INSTANT),
                arguments("3.53.2", new AddColumn("orders", column("kind", "enum('A', 'B')")), Work.SCAN),
                arguments("3.53.2", new AddColumn("orders", required("more", "text")), Work.REWRITE),
                arguments("3.53.2", new AlterColumn("orders", required("note", "varchar(40)"), null), Work.SCAN),
                arguments("3.52.0", new AlterColumn("orders", required("note", "varchar(40)"), null), Work.REWRITE),
                arguments("3.53.2", new AlterColumn("orders", column("total", "integer"), null), Work.INSTANT),
                arguments("3.52.0", new AlterColumn("orders", column("total", "integer"), null), Work.REWRITE),
                arguments("3.53.2", new AddCheck("orders", check("some", "total > 0")), Work.SCAN),
                arguments("3.52.0", new AddCheck("orders", check("some", "total > 0")), Work.REWRITE),
                arguments("3.53.2", new AddIndex("orders", index("ix_note", "note")), Work.BUILD_INDEX),
                arguments("3.53.2", new RenameColumn("orders", "note", "remark"), Work.INSTANT));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatHasNoStatementMakesTheTableAnewAndAllHoldTheWholeDatabase(String version, Operation operation, Work work) {
        var dialect = Servers.dialect(Engine.SQLITE, version);

        var impact = dialect.impact(new Rendered(operation, SHOP, dialect.render(operation, SHOP)));

        assertThat(impact.holds()).isEqualTo(List.of(new Hold("orders", Blocking.ALL_WRITES, work)));
    }
}
