package dev.covet.migrations.cli;

import dev.covet.migrations.runner.MigrationListener;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** An application with everything that runs by itself, and that writes to the standard output. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
public class NoisyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NoisyApplication.class, arguments);
    }

    @Bean
    ApplicationRunner runner() {
        return arguments -> System.out.println("runner ran");
    }

    @Bean
    @Lazy(false)
    Object eager() {
        System.out.println("eager bean created");
        return new Object();
    }

    @Bean
    MigrationListener listener() {
        System.out.println("noise of a bean");
        return new MigrationListener() {};
    }

    @Bean
    SmartLifecycle lifecycle() {
        return new SmartLifecycle() {

            private boolean running;

            @Override
            public void start() {
                System.out.println("lifecycle started");
                running = true;
            }

            @Override
            public void stop() {
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
