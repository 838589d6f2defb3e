package dev.covet.migrations.cli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that cannot start. */
@SpringBootConfiguration(proxyBeanMethods = false)
public class UnstartableApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UnstartableApplication.class, arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        Broken() {
            throw new IllegalStateException("It does not start");
        }

        @Bean
        static org.springframework.beans.factory.config.BeanFactoryPostProcessor broken(Broken broken) {
            return beanFactory -> {};
        }
    }
}
