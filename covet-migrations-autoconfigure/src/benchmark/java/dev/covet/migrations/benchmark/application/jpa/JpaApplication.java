package dev.covet.migrations.benchmark.application.jpa;

import dev.covet.migrations.benchmark.application.Start;
import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Has an entity and a repository for it. */
@SpringBootApplication
public class JpaApplication {

    public static void main(String[] arguments) throws IOException {
        Start.of(JpaApplication.class, arguments);
    }
}
