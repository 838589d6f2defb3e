package dev.covet.migrations.benchmark.application;

import dev.covet.migrations.benchmark.contestant.Consumption;
import java.io.IOException;
import org.springframework.boot.SpringApplication;

/** Starts an application, says what that took, and ends it. */
public final class Start {

    private Start() {}

    public static void of(Class<?> application, String... arguments) throws IOException {
        var begun = System.nanoTime();
        var context = SpringApplication.run(application, arguments);
        Consumption.print(System.nanoTime() - begun);
        context.close();
    }
}
