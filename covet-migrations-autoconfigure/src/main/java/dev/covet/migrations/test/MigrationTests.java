package dev.covet.migrations.test;

import dev.covet.migrations.cli.IdleApplication;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.AnnotatedClassFinder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A test for each migration of a project: it is carried out, tables are filled, it is undone, and carried out again. Each time
 * schema and rows must be as they were. All of it happens in a database of its own that is dropped at the end: on the server
 * of the project's data source, or in a file where that is SQLite. The project's own database is only asked where it is.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> migrations() {
 *     return MigrationTests.forProject();
 * }
 * }</pre>
 */
public final class MigrationTests {

    private final ApplicationContext application;
    private final Runnable ending;
    private final RoundTripRules rules;

    private MigrationTests(ApplicationContext application, Runnable ending, RoundTripRules rules) {
        this.application = application;
        this.ending = ending;
        this.rules = rules;
    }

    /**
     * The tests of the application whose class with {@code @SpringBootApplication} is in the caller's package or above it. It is
     * started as for a command: without web server, and with no bean that nobody asks for.
     *
     * @throws IllegalStateException when there is no such class
     */
    public static Stream<DynamicNode> forProject() {
        var caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return owning(IdleApplication.start(applicationOf(caller))).tests();
    }

    /** The tests of an application that is running, such as that of a {@code @SpringBootTest}. */
    public static Stream<DynamicNode> forProject(ApplicationContext application) {
        return of(application).tests();
    }

    /**
     * The tests of migrations without an application.
     *
     * @param server leads to the server on which the database for the tests is made
     * @param locations where the migrations are, as in {@code covet.migrations.locations}; none for the default one
     */
    public static Stream<DynamicNode> forDataSource(DataSource server, String... locations) {
        return of(server, locations).tests();
    }

    /** Tests like {@link #forProject(ApplicationContext)}, which can still be told how to go about it. */
    public static MigrationTests of(ApplicationContext application) {
        return new MigrationTests(application, () -> {}, RoundTripRules.usual());
    }

    /** Tests like {@link #forDataSource}, which can still be told how to go about it. */
    public static MigrationTests of(DataSource server, String... locations) {
        return owning(PlainApplication.start(server, List.of(locations)));
    }

    private static MigrationTests owning(ConfigurableApplicationContext application) {
        return new MigrationTests(application, application::close, RoundTripRules.usual());
    }

    private static Class<?> applicationOf(Class<?> test) {
        var found = new AnnotatedClassFinder(SpringBootConfiguration.class).findFromClass(test);
        if (found == null) {
            throw new IllegalStateException("There is no class with @SpringBootApplication in the package '"
                    + test.getPackageName() + "' or above it. Move the test below it, or name a data source:"
                    + " MigrationTests.forDataSource(dataSource, \"classpath:db/covet\").");
        }
        return found;
    }

    /** The same with so many rows for each table, at least 1; three by default. */
    public MigrationTests withRows(int rows) {
        return new MigrationTests(application, ending, rules.withRows(rows));
    }

    /** The same with other values, which are the same for the same seed. */
    public MigrationTests withSeed(long seed) {
        return new MigrationTests(application, ending, rules.withSeed(seed));
    }

    /** The same, but a migration that cannot be undone fails, where its test is skipped otherwise. */
    public MigrationTests requiringReversible() {
        return new MigrationTests(application, ending, rules.requiringReversible());
    }

    /** One test a migration, in their order; a test needs those before it. Close the stream unless JUnit does. */
    public Stream<DynamicNode> tests() {
        return RoundTrips.of(application, ending, rules).tests();
    }
}
