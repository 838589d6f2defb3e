package dev.covet.migrations.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands before a data source, its connections and their statements, and reports each SQL that is executed. */
final class JdbcRecorder {

    private final Consumer<String> onStatement;
    private final Runnable onConnection;

    private JdbcRecorder(Consumer<String> onStatement, Runnable onConnection) {
        this.onStatement = onStatement;
        this.onConnection = onConnection;
    }

    static DataSource wrap(DataSource dataSource, Consumer<String> onStatement, Runnable onConnection) {
        return new JdbcRecorder(onStatement, onConnection).dataSource(dataSource);
    }

    private DataSource dataSource(DataSource target) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(target, proxy, method, arguments);
            if (result instanceof Connection connection) {
                onConnection.run();
                return connection(connection);
            }
            return result;
        });
    }

    private Connection connection(Connection target) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(target, proxy, method, arguments);
            if (result instanceof Statement statement) {
                // createStatement, prepareStatement or prepareCall: the last two have their SQL already.
                String prepared = arguments != null && arguments[0] instanceof String sql ? sql : null;
                return statement(statement, (Connection) proxy, method.getReturnType(), prepared);
            }
            return result;
        });
    }

    private Object statement(Statement target, Connection owner, Class<?> type, @Nullable String prepared) {
        List<String> batch = new ArrayList<>();
        return proxy(type, (proxy, method, arguments) -> {
            String sql = arguments != null && arguments[0] instanceof String given ? given : prepared;
            switch (method.getName()) {
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> onStatement.accept(sql);
                case "addBatch" -> batch.add(sql);
                case "clearBatch" -> batch.clear();
                case "executeBatch", "executeLargeBatch" -> {
                    batch.forEach(onStatement);
                    batch.clear();
                }
                case "getConnection" -> {
                    return owner;
                }
                default -> {}
            }
            return call(target, proxy, method, arguments);
        });
    }

    /** A proxy equals itself alone; what it stands for would say that it equals nothing. */
    @SuppressWarnings("ReferenceEquality")
    private static @Nullable Object call(Object target, Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(JdbcRecorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
