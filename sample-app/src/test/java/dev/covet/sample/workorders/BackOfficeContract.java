package dev.covet.sample.workorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

/** What the application does for those who work with it, on the tables and rows that its migrations have made. */
interface BackOfficeContract {

    Visitor visitor();

    @Test
    default void anOrderGoesFromTheCallToTheCompletedJob() {
        var site = newSite();

        var taken = visitor().post("/api/acme/work-orders", """
                {"site": "%s", "dispenser": 7, "title": "Card reader is dead", "priority": "HIGH", "estimatedMinutes": 90}
                """.formatted(site));
        assertThat(taken).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
                {"status": "OPEN", "priority": "HIGH", "place": {"site": "%s", "dispenser": 7}}
                """.formatted(site));

        var order = "/api/acme/work-orders/" + Visitor.text(taken, "$.number");
        assertThat(visitor().post(order + "/assignment", """
                {"technician": "mei", "scheduledFor": "2026-12-01T08:30:00Z"}
                """)).hasStatusOk();
        assertThat(visitor().post(order + "/completion", """
                {"notes": "Replaced the reader.", "labourHours": 1.25}
                """)).hasStatusOk();

        assertThat(visitor().get(order)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"status": "COMPLETED", "assignedTo": "mei", "scheduledFor": "2026-12-01T08:30:00Z",
                 "estimatedMinutes": 90, "labourHours": 1.25, "completionNotes": "Replaced the reader."}
                """);
    }

    @Test
    default void aListHasTheOrdersThatItsFilterLetsThrough() {
        var site = newSite();
        var urgent = newOrder(site, "Smell of petrol", "EMERGENCY");
        newOrder(site, "Paint is coming off", "LOW");

        assertThat(visitor().get("/api/acme/work-orders?site={site}&priority=EMERGENCY&status=OPEN", site))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(urgent);
    }

    @Test
    default void ordersAreFoundByTheirWords() {
        var site = newSite();
        var order = newOrder(site, "Canopy lights flicker", "NORMAL");
        newOrder(site, "Canopy drips", "NORMAL");

        assertThat(visitor().get("/api/acme/work-orders?site={site}&text={text}", site, "flicker lights"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly(order);
        assertThat(visitor().get("/api/acme/work-orders?text={text}", "calibration"))
                .bodyJson()
                .extractingPath("$.items[*].number")
                .asArray()
                .containsExactly("WO-000002");
    }

    @Test
    default void whatIsDoneIsWrittenDown() {
        var order = newOrder(newSite(), "Handle is loose", "LOW");

        assertThat(visitor().get("/api/acme/audit?size=200"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.resourceId == '%s')].action".formatted(order))
                .asArray()
                .containsExactly("order.taken");
    }

    @Test
    default void wrongValuesAreAnsweredWithASentenceForEach() {
        var answer = visitor().post("/api/acme/work-orders", """
                {"title": " ", "estimatedMinutes": -5}
                """);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors")
                .asMap()
                .containsOnlyKeys("site", "title", "estimatedMinutes");
    }

    @Test
    default void whatIsNotThereIsAnsweredWithAProblem() {
        assertThat(visitor().get("/api/nobody/work-orders"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no tenant 'nobody'.");
    }

    @Test
    default void aClosedOrderStaysAsItIs() {
        var order = newOrder(newSite(), "Called off by phone", "NORMAL");
        assertThat(visitor().post("/api/acme/work-orders/" + order + "/cancellation", "{}"))
                .hasStatusOk();

        assertThat(visitor().post("/api/acme/work-orders/" + order + "/assignment", "{\"technician\": \"mei\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    default void whatEarlierMigrationsStoredWasCarriedAlong() {
        assertThat(visitor().get("/api/acme/customers?name={name}", "muller"))
                .as("search names are filled, phones are renamed")
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"number": "C-1001", "name": "Müller Energie", "phone": "+43 1 5550100",
                            "createdAt": "2026-03-02T08:00:00Z"}]}
                        """);
        assertThat(visitor().get("/api/acme/work-orders/WO-000001"))
                .as("estimates are filled")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"estimatedMinutes": 60, "dueOn": "2026-03-05", "completedAt": "2026-03-04T10:20:00Z"}
                        """);
    }

    @Test
    default void everyLinkOfTheStartPageIsAnswered() {
        var page = visitor().get("/");

        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        var links = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(Visitor.text(page))
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(visitor().get("/" + link)).hasStatusOk());
    }

    /** The key of a new customer's only site, where dispenser 7 stands. */
    private String newSite() {
        var number = "C-" + UUID.randomUUID().toString().substring(0, 13);
        assertThat(visitor().post("/api/acme/customers", """
                {"number": "%s", "name": "Tankstelle Öd", "email": "office@example.org"}
                """.formatted(number))).hasStatus(HttpStatus.CREATED);
        return Visitor.text(created(visitor().post("/api/acme/customers/" + number + "/sites", """
                {"name": "Hof", "street": "Feldgasse 1", "postalCode": "3312", "city": "Öd", "latitude": 48.1,
                 "dispensers": [{"number": 7, "make": "Wayne", "fuelGrades": ["Diesel"]}]}
                """)), "$.id");
    }

    /** The number of a new order. */
    private String newOrder(String site, String title, String priority) {
        return Visitor.text(
                created(visitor().post("/api/acme/work-orders", """
                {"site": "%s", "title": "%s", "priority": "%s"}
                """.formatted(site, title, priority))), "$.number");
    }

    private static RestTestClientResponse created(RestTestClientResponse response) {
        assertThat(response).hasStatus(HttpStatus.CREATED);
        return response;
    }
}
