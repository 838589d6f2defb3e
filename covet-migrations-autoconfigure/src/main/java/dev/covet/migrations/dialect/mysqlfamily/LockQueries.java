package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.schema.Engine;

/**
 * Questions after waits for locks. Both engines show everybody the states of his own sessions, among which are waits for
 * metadata locks. Waits for locks of rows show only to those with the right PROCESS; but how many sessions of the whole server
 * wait so, anybody may know, and mostly there are none. MySQL's own measure of a statement, LOCK_TIME, leaves out the waits for
 * metadata locks.
 */
final class LockQueries {

    // Who asks for these tables without the right gets an error, unless what asks is never evaluated.
    private static final String HAS_PROCESS = "EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES"
            + " WHERE PRIVILEGE_TYPE = 'PROCESS'"
            + " AND GRANTEE = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), ''''))";

    private LockQueries() {}

    static String waits(Engine engine) {
        var status = engine == Engine.MYSQL ? "performance_schema.global_status" : "information_schema.GLOBAL_STATUS";
        return "SELECT CASE WHEN p.STATE LIKE 'Waiting for %lock' THEN 1 WHEN (SELECT CAST(s.VARIABLE_VALUE AS SIGNED) FROM "
                + status + " s WHERE s.VARIABLE_NAME = 'Innodb_row_lock_current_waits') = 0 THEN 0 WHEN " + HAS_PROCESS
                + " THEN (SELECT COUNT(*) FROM information_schema.INNODB_TRX t"
                + " WHERE t.trx_mysql_thread_id = p.ID AND t.trx_state = 'LOCK WAIT') END,"
                + " CASE WHEN p.STATE LIKE 'Waiting for %lock' THEN SUBSTRING(p.STATE, 13) ELSE 'row lock' END"
                + " FROM information_schema.PROCESSLIST p WHERE p.ID = ?";
    }

    static String holders(Engine engine) {
        return engine == Engine.MYSQL ? holdersOnMysql() : holdersOnMariadb();
    }

    /** Needs the right to read performance_schema. */
    private static String holdersOnMysql() {
        return "SELECT GROUP_CONCAT(DISTINCT CONCAT('session ', h.PROCESSLIST_ID, ' of ', h.PROCESSLIST_USER)"
                + " ORDER BY h.PROCESSLIST_ID SEPARATOR ', ') FROM performance_schema.threads me"
                + " LEFT JOIN performance_schema.metadata_locks w"
                + " ON w.OWNER_THREAD_ID = me.THREAD_ID AND w.LOCK_STATUS = 'PENDING'"
                + " LEFT JOIN performance_schema.metadata_locks g ON g.OBJECT_TYPE = w.OBJECT_TYPE"
                + " AND g.OBJECT_SCHEMA <=> w.OBJECT_SCHEMA AND g.OBJECT_NAME <=> w.OBJECT_NAME"
                + " AND g.LOCK_STATUS = 'GRANTED'"
                + " LEFT JOIN performance_schema.data_lock_waits r ON r.REQUESTING_THREAD_ID = me.THREAD_ID"
                + " JOIN performance_schema.threads h ON h.THREAD_ID IN (g.OWNER_THREAD_ID, r.BLOCKING_THREAD_ID)"
                + " AND h.THREAD_ID <> me.THREAD_ID WHERE me.PROCESSLIST_ID = ?";
    }

    /** Who holds metadata locks, a server without a plugin does not tell. */
    private static String holdersOnMariadb() {
        return "SELECT CASE WHEN " + HAS_PROCESS + " THEN (SELECT GROUP_CONCAT(DISTINCT"
                + " CONCAT('session ', b.trx_mysql_thread_id, COALESCE(CONCAT(' of ', h.USER), '')) SEPARATOR ', ')"
                + " FROM information_schema.INNODB_TRX r"
                + " JOIN information_schema.INNODB_LOCK_WAITS w ON w.requesting_trx_id = r.trx_id"
                + " JOIN information_schema.INNODB_TRX b ON b.trx_id = w.blocking_trx_id"
                + " LEFT JOIN information_schema.PROCESSLIST h ON h.ID = b.trx_mysql_thread_id"
                + " WHERE r.trx_mysql_thread_id = p.ID) END FROM information_schema.PROCESSLIST p WHERE p.ID = ?";
    }
}
