package dev.covet.sample.workorders;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the back office; the migrations under {@code db/covet} have run before its first repository is used. */
@SpringBootApplication
public class WorkOrdersApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WorkOrdersApplication.class, arguments);
    }

    /** Ticks in milliseconds, which every engine keeps: what an answer says is then what is read again. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
