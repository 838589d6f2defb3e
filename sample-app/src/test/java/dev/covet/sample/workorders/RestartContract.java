package dev.covet.sample.workorders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.event.MigrationsCompleted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The application starts again on the database of one that runs already. */
interface RestartContract {

    SampleDatabase database();

    @Test
    default void aSecondStartAppliesNothing() {
        var before = history();
        var completions = new ArrayList<MigrationsCompleted>();

        try (var second = start(completions::add)) {
            assertThat(second.getBean(CovetMigrations.class).migrate().completed())
                    .isEmpty();
        }

        assertThat(completions)
                .singleElement()
                .extracting(MigrationsCompleted::applied)
                .isEqualTo(0L);
        assertThat(history()).hasSize(12).isEqualTo(before);
        assertThat(demoRows())
                .isEqualTo(Map.of(
                        "tenants", 1L, "users", 3L, "customers", 3L, "sites", 2L, "dispensers", 3L, "work_orders", 4L));
    }

    private ConfigurableApplicationContext start(Consumer<MigrationsCompleted> listener) {
        var settings = new ArrayList<>(List.of("--server.port=0"));
        database().settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(WorkOrdersApplication.class)
                .profiles(database().profiles())
                .listeners(new MigrationsListener(listener))
                .run(settings.toArray(String[]::new));
    }

    private List<List<Object>> history() {
        return database()
                .query("SELECT id, name, checksum, state, executor, duration_ms FROM _covet_migrations ORDER BY id");
    }

    /** How many rows of {@code 0008_demo_company} there are; tests that run before this one have added others. */
    private Map<String, Long> demoRows() {
        return Map.of(
                "tenants", database().count("tenants"),
                "users", database().count("users"),
                "customers", database().count("customers WHERE customer_number LIKE 'C-100_'"),
                "sites", database().count("sites WHERE name IN ('Ringstation', 'Norra macken')"),
                "dispensers", database().count("dispensers WHERE dispenser_number < 7"),
                "work_orders", database().count("work_orders WHERE created_at < '2026-03-06'"));
    }

    /** A class, for a lambda would not tell Spring which events it is for. */
    record MigrationsListener(Consumer<MigrationsCompleted> consumer)
            implements ApplicationListener<PayloadApplicationEvent<MigrationsCompleted>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<MigrationsCompleted> event) {
            consumer.accept(event.getPayload());
        }
    }
}
