package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.JavaMigration;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.JavaSteps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The Java migrations among the beans, by the names of their classes. They are created the first time that somebody asks
 * which migrations there are, as only the beans themselves know whether they are migrations of their own.
 */
final class JavaMigrationBeans implements JavaSteps {

    private final SingletonSupplier<Map<String, JavaMigration>> beans;

    JavaMigrationBeans(ObjectProvider<JavaMigration> provider) {
        this.beans = SingletonSupplier.of(() -> byClassName(create(provider)));
    }

    /** All of them by class name, in the order of the beans. */
    Map<String, JavaMigration> all() {
        return beans.obtain();
    }

    @Override
    public boolean has(String className) {
        return all().containsKey(className);
    }

    @Override
    public void run(RunJava step, Session session) {
        var migration = all().get(step.className());
        if (migration == null) {
            throw new IllegalStateException("The planner let a step pass that has no bean: " + step.className());
        }
        var db = JdbcClient.create(new SingleConnectionDataSource(session.connection(), true));
        try {
            if (step.backward()) {
                migration.down(db);
            } else {
                migration.up(db);
            }
        } catch (DataAccessException e) {
            throw JavaStepException.of(e, session.dialect());
        }
    }

    private static List<JavaMigration> create(ObjectProvider<JavaMigration> provider) {
        try {
            return provider.orderedStream().toList();
        } catch (BeansException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "The Java migrations cannot be created: "
                                    + e.getMostSpecificCause().getMessage(),
                            "beans of type " + JavaMigration.class.getName(),
                            "They are created before anything else may use the database: give them nothing that needs an"
                                    + " EntityManagerFactory, a repository or a JdbcTemplate bean.")),
                    e);
        }
    }

    private static Map<String, JavaMigration> byClassName(List<JavaMigration> migrations) {
        var byClassName = new LinkedHashMap<String, JavaMigration>();
        for (var migration : migrations) {
            var className =
                    ClassUtils.getUserClass(AopUtils.getTargetClass(migration)).getName();
            if (byClassName.put(className, migration) != null) {
                throw new InvalidMigrationException(
                        "There are two JavaMigration beans of the class '" + className + "'.",
                        "Remove one of them, or make a class of its own for it: migrations name the step by its class.");
            }
        }
        return byClassName;
    }
}
