package dev.covet.sample.workorders.orders;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the view that {@code 0009_technician_workload} makes. */
@Component
class Workloads {

    private final JdbcClient database;

    Workloads(JdbcClient database) {
        this.database = database;
    }

    List<Workload> of(String domain) {
        return database.sql("""
                        SELECT username, assigned_orders, urgent_orders
                        FROM technician_workload
                        WHERE tenant_domain = :tenant
                        ORDER BY assigned_orders DESC, username
                        """).param("tenant", domain).query(Workload.class).list();
    }
}
