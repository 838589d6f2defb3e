package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.contestant.Covet;
import dev.covet.migrations.benchmark.contestant.FlywayOpenSource;
import dev.covet.migrations.benchmark.contestant.RawJdbc;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who is measured. */
enum Contestant {
    RAW(RawJdbc.class, "%04d_step_%1$d.sql"),
    COVET(Covet.class, "%04d_step_%1$d.sql"),
    FLYWAY(FlywayOpenSource.class, "V%04d__step_%1$d.sql");

    private final Class<?> main;
    private final String fileName;

    Contestant(Class<?> main, String fileName) {
        this.main = main;
        this.fileName = fileName;
    }

    /** The name of the file of a migration with that number. */
    String fileName(int number) {
        return fileName.formatted(number);
    }

    String label(ClassPath classPath) {
        return switch (this) {
            case RAW -> "JDBC";
            case COVET -> "Covet";
            case FLYWAY -> "Flyway " + classPath.version("flyway-core");
        };
    }

    MeasuredProcess process(ClassPath classPath, TestDatabase database, Path files, TestEngine engine) {
        return new MeasuredProcess(
                jars(classPath, engine),
                main.getName(),
                List.of(database.jdbcUrl(), database.username(), database.password(), files.toString()));
    }

    /** What it needs. */
    List<Path> jars(ClassPath classPath, TestEngine engine) {
        var jars = new ArrayList<Path>();
        jars.add(classPath.benchmark());
        // Drivers look for a log; that of every application begins with this.
        jars.addAll(classPath.jars(List.of(driver(engine), "slf4j-api")));
        switch (this) {
            case RAW -> {}
            case COVET -> {
                jars.add(classPath.product());
                jars.addAll(classPath.jars(List.of("snakeyaml", "jspecify")));
            }
            case FLYWAY -> jars.addAll(classPath.jars(flyway(engine)));
        }
        return jars;
    }

    private static String driver(TestEngine engine) {
        return switch (engine) {
            case POSTGRESQL -> "postgresql";
            case MYSQL -> "mysql-connector-j";
            case MARIADB -> "mariadb-java-client";
            case SQLITE -> "sqlite-jdbc";
        };
    }

    private static List<String> flyway(TestEngine engine) {
        var artifacts =
                new ArrayList<>(List.of("flyway-core", "jackson-databind", "jackson-core", "jackson-annotations"));
        switch (engine) {
            case POSTGRESQL -> artifacts.add("flyway-database-postgresql");
            case MYSQL, MARIADB -> artifacts.add("flyway-mysql");
            case SQLITE -> {}
        }
        return artifacts;
    }
}
