package dev.covet.migrations.cli;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An application as commands need it: it migrates nothing, serves nothing, and its beans wait to be asked for. */
public final class IdleApplication {

    private IdleApplication() {}

    /**
     * Starts it.
     *
     * @param application the class with {@code @SpringBootApplication}
     * @param arguments its command line
     */
    public static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        var idle = new SpringApplication(application);
        idle.setRegisterShutdownHook(false);
        idle.addListeners(new Preparation(List.of(arguments)));
        idle.setApplicationContextFactory(type -> new AnnotationConfigApplicationContext(new IdleBeanFactory()));
        return idle.run(arguments);
    }

    private record Preparation(List<String> arguments)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            CommandEnvironment.prepare(event.getEnvironment(), arguments);
        }
    }
}
