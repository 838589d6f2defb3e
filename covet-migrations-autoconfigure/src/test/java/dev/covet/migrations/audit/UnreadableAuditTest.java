package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user who may not select from the audit's tables; SQLite has no users. */
class UnreadableAuditTest {

    @ParameterizedTest
    @EnumSource(
            value = TestEngine.class,
            names = {"POSTGRESQL", "MYSQL", "MARIADB"})
    void isToldWhichRightIsMissing(TestEngine engine) {
        try (var database = engine.freshDatabase()) {
            RecordedEvents.on(database).applied("0001_a", 1).write();
            var user = ("reader_" + Integer.toHexString(database.name().hashCode())).toLowerCase(Locale.ROOT);
            create(database, user);
            try {
                var opened = new Database("default", database.dataSourceAs(user, "Secret_1"), null, Dialects::of);

                assertThatThrownBy(() -> new AuditTrail(opened, RecordedEvents.PREFIX).find(AuditQuery.recent()))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("The audit cannot be read: ")
                        .hasMessageContaining("tables _covet_audit and _covet_audit_chain")
                        .hasMessageMatching("(?is).*Fix: .*grant .*");
                assertThatThrownBy(() -> new ChainVerification(opened, RecordedEvents.PREFIX, null).verify())
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("The audit cannot be read: ");
            } finally {
                drop(database, user);
            }
        }
    }

    private static void create(TestDatabase database, String user) {
        switch (database.engine()) {
            case POSTGRESQL -> database.execute("CREATE USER " + user + " PASSWORD 'Secret_1'");
            default ->
                database.execute(
                        "CREATE USER " + user + "@'%' IDENTIFIED BY 'Secret_1'",
                        "CREATE TABLE other (id INT)",
                        "GRANT SELECT ON other TO " + user + "@'%'");
        }
    }

    private static void drop(TestDatabase database, String user) {
        switch (database.engine()) {
            case POSTGRESQL -> database.execute("DROP USER " + user);
            default -> database.execute("DROP USER " + user + "@'%'");
        }
    }
}
