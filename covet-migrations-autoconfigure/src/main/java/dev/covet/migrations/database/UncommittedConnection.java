package dev.covet.migrations.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** A connection whose transaction nobody may end, but whoever has begun it. */
final class UncommittedConnection implements InvocationHandler {

    private final Connection connection;

    private UncommittedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                UncommittedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new UncommittedConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (endsTransaction(method.getName(), arguments)) {
            throw new SQLException("This is a dry run: nothing may be committed or rolled back in it, and '"
                    + method.getName() + "' does.");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static boolean endsTransaction(String method, @Nullable Object @Nullable [] arguments) {
        return switch (method) {
            case "commit", "close", "abort" -> true;
            case "rollback" -> arguments == null || !(arguments[0] instanceof Savepoint);
            case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
            default -> false;
        };
    }
}
