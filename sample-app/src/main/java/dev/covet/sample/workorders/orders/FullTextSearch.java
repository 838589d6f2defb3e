package dev.covet.sample.workorders.orders;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds orders by the words in their title and description, with the index that {@code 0007_work_order_search} makes. */
@Component
class FullTextSearch {

    private static final int MOST = 500;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient database;
    private final Engine engine;

    FullTextSearch(JdbcTemplate template) {
        this.database = JdbcClient.create(template);
        this.engine = Engine.of(template.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /** The numbers of at most {@value #MOST} of the tenant's orders that hold all words of {@code text}, the best first. */
    List<String> orderNumbers(String domain, String text) {
        var words = NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return database.sql(engine.query)
                .param("tenant", domain)
                .param("words", words.stream().map(engine::word).collect(Collectors.joining(" ")))
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private enum Engine {
        SQLITE("SQLite", """
                SELECT w.order_number
                FROM work_order_search s
                JOIN work_orders w ON w.id = unhex(s.work_order_key)
                JOIN tenants t ON t.id = w.tenant_id
                WHERE work_order_search MATCH '{title description} : (' || :words || ')' AND t.domain = :tenant
                ORDER BY s.rank LIMIT :most
                """),
        POSTGRESQL("PostgreSQL", """
                SELECT w.order_number
                FROM work_orders w
                JOIN tenants t ON t.id = w.tenant_id
                CROSS JOIN plainto_tsquery('english', :words) q
                WHERE w.search_vector @@ q AND t.domain = :tenant
                ORDER BY ts_rank(w.search_vector, q) DESC LIMIT :most
                """),
        MYSQL("MySQL", Engine.MATCH_AGAINST),
        MARIADB("MariaDB", Engine.MATCH_AGAINST);

        private static final String MATCH_AGAINST = """
                SELECT w.order_number
                FROM work_orders w
                JOIN tenants t ON t.id = w.tenant_id
                WHERE MATCH (w.title, w.description) AGAINST (:words IN BOOLEAN MODE) AND t.domain = :tenant
                ORDER BY MATCH (w.title, w.description) AGAINST (:words IN BOOLEAN MODE) DESC LIMIT :most
                """;

        private final String product;
        private final String query;

        Engine(String product, String query) {
            this.product = product;
            this.query = query;
        }

        static Engine of(String product) {
            return Arrays.stream(values())
                    .filter(engine -> engine.product.equals(product))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no full-text query for " + product + "."));
        }

        /** A word of the search, as the engine's query language has it when the word is to be there. */
        String word(String word) {
            return switch (this) {
                case SQLITE -> '"' + word + '"';
                case POSTGRESQL -> word;
                case MYSQL, MARIADB -> '+' + word + '*';
            };
        }
    }
}
