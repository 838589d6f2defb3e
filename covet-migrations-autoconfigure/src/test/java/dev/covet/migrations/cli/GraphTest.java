package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.report.GraphSvg;
import dev.covet.migrations.report.GraphText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class GraphTest {

    private static final String HOSTILE =
            "0001_\"]; click <script>alert('x')</script>\n\u0001 \\ &amp; \uD83D\uDE00 --> ";

    @Test
    void hostileNamesAreText() throws Exception {
        var migrations = List.of(
                migration(HOSTILE, MigrationState.APPLIED), migration("0002_next", MigrationState.FAILED, HOSTILE));

        assertThat(GraphText.mermaid(migrations))
                .contains("  m1 --> m2\n")
                .contains("m2[\"0002_next\"]:::wrong")
                .contains("0001_#34;#93;#59; click #60;script#62;")
                .doesNotContain("<script");
        assertThat(GraphText.dot(migrations))
                .contains("label=\"0001_\\\"]; click")
                .contains(" \\\\ &amp;");
        var texts = parsed(GraphSvg.of(migrations)).getElementsByTagName("title");
        assertThat(texts.item(1).getTextContent())
                .isEqualTo("0001_\"]; click <script>alert('x')</script>   \\ &amp; \uD83D\uDE00 --> : APPLIED");
    }

    @Test
    void eachIsBehindThoseThatItDependsOnAndNoTwoAreInOnePlace() throws Exception {
        var migrations = new ArrayList<MigrationStatus>();
        migrations.add(migration("0001", MigrationState.APPLIED));
        for (var number = 2; number <= 2_000; number++) {
            migrations.add(
                    migration("%04d".formatted(number), MigrationState.PENDING, "%04d".formatted(number / 3 + 1)));
        }

        var boxes = parsed(GraphSvg.of(migrations)).getElementsByTagName("rect");

        var places = new ArrayList<String>();
        for (var box = 1; box < boxes.getLength(); box++) {
            var attributes = boxes.item(box).getAttributes();
            places.add(attributes.getNamedItem("x") + " " + attributes.getNamedItem("y"));
        }
        assertThat(places).hasSize(2_000).doesNotHaveDuplicates();
    }

    @Test
    void noMigrationsAreAPictureToo() throws Exception {
        assertThat(parsed(GraphSvg.of(List.of())).getDocumentElement().getTagName())
                .isEqualTo("svg");
        assertThat(GraphText.mermaid(List.of())).startsWith("flowchart TD\n");
    }

    private static MigrationStatus migration(String name, MigrationState state, String... dependsOn) {
        return new MigrationStatus(name, "shop", null, "", state, null, null, "1:0", null, List.of(dependsOn), null);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
