package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.database.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who else may use tables, views and sequences: rights that go with what they are for when that is dropped. */
final class Rights {

    private static final String OF_RELATIONS = "SELECT c.relname, c.relkind, NULL, r.rolname, g.privilege_type,"
            + " g.is_grantable FROM pg_catalog.pg_class c, aclexplode(c.relacl) g"
            + " LEFT JOIN pg_catalog.pg_roles r ON r.oid = g.grantee"
            + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')"
            + " AND g.grantee <> c.relowner";

    private static final String OF_COLUMNS = "SELECT c.relname, c.relkind, a.attname, r.rolname, g.privilege_type,"
            + " g.is_grantable FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid"
            + " AND a.attnum > 0 AND NOT a.attisdropped, aclexplode(a.attacl) g"
            + " LEFT JOIN pg_catalog.pg_roles r ON r.oid = g.grantee"
            + " WHERE c.relnamespace = current_schema()::regnamespace AND g.grantee <> c.relowner";

    private static final String ALL = OF_RELATIONS + " UNION ALL " + OF_COLUMNS + " ORDER BY 1, 3 NULLS FIRST, 4, 5";

    private final Session session;

    Rights(Session session) {
        this.session = session;
    }

    /**
     * @param column {@code null} when it is for all of the relation
     * @param role {@code null} when it is everybody's
     */
    private record Right(
            String relation,
            boolean sequence,
            @Nullable String column,
            @Nullable String role,
            String privilege,
            boolean grantable) {}

    /** Statements that give them again, each to a role that is there. */
    List<String> statements(List<String> apart) {
        return session
                .query(
                        ALL,
                        row -> new Right(
                                row.getString(1),
                                row.getString(2).equals("S"),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6)))
                .stream()
                .filter(right -> !apart.contains(right.relation()))
                .map(this::statement)
                .toList();
    }

    private String statement(Right right) {
        var dialect = session.dialect();
        var columns = right.column() == null ? "" : " (" + dialect.quote(right.column()) + ")";
        var grant = "GRANT " + right.privilege() + columns + " ON " + (right.sequence() ? "SEQUENCE " : "TABLE ")
                + dialect.quote(right.relation()) + " TO "
                + (right.role() == null ? "PUBLIC" : dialect.quote(right.role()))
                + (right.grantable() ? " WITH GRANT OPTION" : "");
        if (right.role() == null) {
            return grant;
        }
        var body = "BEGIN IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = " + dialect.literal(right.role())
                + ") THEN " + grant + "; END IF; END";
        return "DO " + dialect.literal(body);
    }
}
