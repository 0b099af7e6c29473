package io.leadline.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A data source whose connections act as a database role, to see what a function's login user may do and what not. */
public final class InRole {
    private InRole() {}

    public static DataSource of(DataSource real, String role) {
        return proxy(DataSource.class, real, (method, result) -> {
            if (!method.equals("getConnection")) {
                return result;
            }
            Connection connection = (Connection) result;
            run(connection, "set role " + role);
            return proxy(Connection.class, connection, (called, value) -> value, before -> {
                if (before.equals("close")) {
                    // the pool hands it to somebody else
                    run(connection, "reset role");
                }
            });
        });
    }

    private interface After {
        Object of(String method, Object result) throws SQLException;
    }

    private interface Before {
        void of(String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Object real, After after) {
        return proxy(type, real, after, method -> {});
    }

    private static <T> T proxy(Class<T> type, Object real, After after, Before before) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    before.of(method.getName());
                    try {
                        return after.of(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
