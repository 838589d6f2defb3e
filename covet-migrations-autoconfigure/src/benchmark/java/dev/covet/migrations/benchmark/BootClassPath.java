package dev.covet.migrations.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an application has on its class path: what its starters bring, and what the contestant brings. */
enum BootClassPath {
    /** spring-boot-starter-jdbc and the driver. */
    JDBC,
    /** spring-boot-starter-data-jpa, the driver and Hibernate's dialect for it. */
    JPA;

    private static final List<String> EVERY = List.of(
            "spring-boot",
            "spring-boot-autoconfigure",
            "spring-boot-jdbc",
            "spring-boot-sql",
            "spring-boot-transaction",
            "spring-aop",
            "spring-beans",
            "spring-context",
            "spring-core",
            "spring-expression",
            "spring-jdbc",
            "spring-tx",
            "HikariCP",
            "commons-logging",
            "jakarta.annotation-api",
            "jspecify",
            "jul-to-slf4j",
            "log4j-api",
            "log4j-to-slf4j",
            "logback-classic",
            "logback-core",
            "micrometer-commons",
            "micrometer-observation",
            "slf4j-api",
            "snakeyaml",
            "sqlite-jdbc");

    private static final List<String> FLYWAY =
            List.of("spring-boot-flyway", "flyway-core", "jackson-databind", "jackson-core", "jackson-annotations");

    private static final List<String> OF_JPA = List.of(
            "spring-boot-data-jpa",
            "spring-boot-data-commons",
            "spring-boot-hibernate",
            "spring-boot-jpa",
            "spring-boot-persistence",
            "spring-data-jpa",
            "spring-data-commons",
            "spring-aspects",
            "spring-orm",
            "hibernate-core",
            "hibernate-models",
            "hibernate-community-dialects",
            "jakarta.persistence-api",
            "jakarta.transaction-api",
            "jakarta.activation-api",
            "jakarta.inject-api",
            "jakarta.xml.bind-api",
            "jaxb-runtime",
            "jaxb-core",
            "txw2",
            "istack-commons-runtime",
            "angus-activation",
            "antlr4-runtime",
            "aspectjweaver",
            "byte-buddy",
            "jboss-logging");

    List<Path> jars(ClassPath classPath, Contestant contestant) {
        var jars = new ArrayList<>(classPath.jars(EVERY));
        if (this == JPA) {
            jars.addAll(classPath.jars(OF_JPA));
        }
        switch (contestant) {
            case RAW -> {}
            case COVET -> jars.add(classPath.product());
            case FLYWAY -> jars.addAll(classPath.jars(FLYWAY));
        }
        return jars;
    }
}
