package dev.covet.migrations.benchmark.application.jdbc;

import dev.covet.migrations.benchmark.application.Start;
import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database something when it is ready, as applications do. */
@SpringBootApplication
public class JdbcApplication {

    private final JdbcClient jdbc;

    JdbcApplication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] arguments) throws IOException {
        Start.of(JdbcApplication.class, arguments);
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }
}
