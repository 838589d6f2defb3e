package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedRisksTest {

    private static final Server SERVER = Server.of(Engine.SQLITE, "3.53.2");

    private final RememberedRisks remembered = new RememberedRisks();
    private int assessments;

    @Test
    void theSameMigrationsAreAssessedOnce() {
        risks(SERVER, found("0001_a", "one"));

        assertThat(risks(SERVER, found("0001_a", "one"))).containsEntry("0001_a", Risk.LOW);
        assertThat(assessments).isEqualTo(1);
    }

    @Test
    void anotherTextIsAssessedAnew() {
        risks(SERVER, found("0001_a", "one"));

        risks(SERVER, found("0001_a", "another"));

        assertThat(assessments).isEqualTo(2);
    }

    @Test
    void oneMigrationMoreIsAReasonToAssessAllAnew() {
        risks(SERVER, found("0001_a", "one"));

        risks(SERVER, found("0001_a", "one"), found("0002_b", "two"));

        assertThat(assessments).isEqualTo(2);
    }

    @Test
    void anotherVersionOfTheServerMayDoItAtOtherCost() {
        risks(SERVER, found("0001_a", "one"));

        risks(Server.of(Engine.SQLITE, "3.34.0"), found("0001_a", "one"));

        assertThat(assessments).isEqualTo(2);
    }

    private Map<String, Risk> risks(Server server, UnreadMigration... found) {
        return remembered.of(List.of(found), server, () -> {
            assessments++;
            return Map.of("0001_a", Risk.LOW);
        });
    }

    private static UnreadMigration found(String name, String text) {
        return new Found(MigrationName.parse(name), Checksum.of(text));
    }

    private record Found(MigrationName name, Checksum checksum) implements UnreadMigration {

        @Override
        public String app() {
            return "";
        }

        @Override
        public String origin() {
            return name.text() + ".yaml";
        }

        @Override
        public Migration read() {
            throw new IllegalStateException("Nobody needs the text of " + name.text());
        }
    }
}
