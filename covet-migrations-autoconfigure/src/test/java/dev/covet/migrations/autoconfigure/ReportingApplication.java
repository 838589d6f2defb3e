package dev.covet.migrations.autoconfigure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Starts, says which beans of ours it has, and ends. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ReportingApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(ReportingApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(arguments)) {
            System.out.println("STARTED " + String.join(" ", context.getBeanDefinitionNames()));
        }
    }
}
