package dev.covet.sample.workorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The dashboard of the running application in a browser. Beside its own migrations the application has three of tomorrow: one
 * that is applied, one that fails, and one that waits for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DashboardContract {

    private static final String HOSTILE =
            "<img src=x onerror='window.harmed=1'> \"quoted\" & </script><script>window.harmed=1</script>";

    private static final String WIDER_THAN_THE_SCREEN = "return [...document.querySelectorAll('body *')]"
            + ".filter((element) => element.getBoundingClientRect().right > 391)"
            + ".map((element) => element.tagName + '.' + element.className).slice(0, 12).join(' ')";

    /** When the migrations shall have been applied, so that charts have more than one day to show. */
    private static final List<Integer> DAYS_AGO = List.of(38, 38, 38, 33, 31, 31, 24, 19, 19, 12, 9, 5, 2);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private ConfigurableApplicationContext application;
    private String page;

    abstract SampleDatabase database();

    /** The statement by which migration {@code id} was applied so many days ago. */
    abstract String daysAgo(int id, int days);

    @BeforeAll
    void startTheApplication(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("0013_loyalty_points.yaml"), """
                description: Customers collect points
                version: 1.6.0
                operations:
                  - addColumn: {table: customers, column: {name: points, type: integer, nullable: false, default: 0}}
                """);
        Files.writeString(folder.resolve("0014_vouchers.sql"), """
                -- covet:up
                CREATE TABLE vouchers (id INT PRIMARY KEY);
                INSERT INTO voucher_kinds VALUES (1);
                """);
        Files.writeString(folder.resolve("0015_points_index.yaml"), """
                description: "%s"
                operations:
                  - addIndex: {table: customers, name: idx_customers_points, columns: [points]}
                """.formatted(HOSTILE.replace("\"", "\\\"")));
        // Behind the prefix of an application among others, as behind a proxy's.
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.servlet.context-path=/office",
                "--covet.migrations.on-startup=none",
                // It would look for tables before there are any.
                "--spring.jpa.hibernate.ddl-auto=none",
                "--covet.migrations.locations=classpath:db/covet,file:" + folder));
        database().settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        application = new SpringApplicationBuilder(WorkOrdersApplication.class)
                .profiles(database().profiles())
                .run(settings.toArray(String[]::new));
        var migrations = application.getBean(CovetMigrations.class);
        assertThatThrownBy(migrations::migrate).isInstanceOf(MigrationExecutionException.class);
        for (var id = 1; id <= DAYS_AGO.size(); id++) {
            database().execute(daysAgo(id, DAYS_AGO.get(id - 1)));
        }
        page = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port")
                + "/office/actuator/migrationdashboard";
    }

    @AfterAll
    void stopTheApplication() {
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void sitDown() {
        BROWSER.size(1360, 900);
        BROWSER.scheme("light");
        BROWSER.complaints();
        BROWSER.requests();
    }

    @AfterEach
    void theConsoleIsSilentAndNoOtherHostWasAsked() {
        assertThat(BROWSER.complaints()).isEmpty();
        assertThat(BROWSER.requests())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url)
                        .satisfiesAnyOf(
                                address -> assertThat(address).startsWith(page),
                                address -> assertThat(address).startsWith("data:"),
                                address -> assertThat(address).isEqualTo("about:blank")));
        assertThat(BROWSER.run("return window.harmed === undefined")).isEqualTo(true);
    }

    @Test
    void howTheDatabaseStandsIsSeenAtOneGlance() {
        show("overview");

        assertThat(BROWSER.textOf("#databases", "default")).contains("Problem");
        assertThat(BROWSER.textOf(".numbers", "Applied"))
                .containsSubsequence("Applied", "13", "Pending", "1", "Failed", "1");
        assertThat(BROWSER.find("#section-overview").getText())
                .contains("0013_loyalty_points", "1.6.0", "Success rate");
    }

    @Test
    void itsChartsAreDrawn() {
        show("overview");

        BROWSER.until("return document.querySelectorAll('main canvas').length === 4");
        assertThat(BROWSER.all("main canvas")).hasSize(4).allSatisfy(canvas -> {
            assertThat(canvas.getDomAttribute("aria-label")).isNotBlank();
            BROWSER.until(
                    "const [c] = arguments; return c.width > 0 && c.height > 0"
                            + " && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((part) => part > 0)",
                    canvas);
        });
    }

    @Test
    void itsGraphHasEveryMigration() {
        show("graph");

        BROWSER.find(".graph[data-drawn='15'] canvas");
        BROWSER.find("#section-graph input").sendKeys("0014", Keys.ENTER);

        assertThat(BROWSER.textOf("#section-graph [role=status]", "0014_vouchers"))
                .containsSubsequence("Failed", "Depends on", "0013_loyalty_points", "Needed by", "0015_points_index");
    }

    @Test
    void aFailedMigrationIsExplained() {
        show("failures");

        assertThat(BROWSER.textOf("article[data-migration='0014_vouchers']", "What to do"))
                .contains("Failed", "Statement 2 of 2", "voucher_kinds", "tried anew");
    }

    @Test
    void whatIsPendingIsShownWithItsSqlAndItsRisk() {
        show("pending");

        assertThat(BROWSER.textOf("#section-pending", "0015_points_index"))
                .contains("idx_customers_points", "INSERT INTO voucher_kinds VALUES (1);", "risk", "customers");
    }

    @Test
    void whatAMigrationIsCalledNeverBecomesAPartOfThePage() {
        show("migrations");

        assertThat(BROWSER.textOf("#section-migrations", "0015_points_index")).contains(HOSTILE);
        assertThat(BROWSER.all("main img, main script")).isEmpty();
    }

    @Test
    void migrationsAreFoundAndOpened() {
        show("migrations");

        BROWSER.find("#section-migrations input[type=search]").sendKeys("contacts");
        BROWSER.textOf("#section-migrations", "1 of 1 migration");
        BROWSER.find("#section-migrations tbody button").sendKeys(Keys.ENTER);

        assertThat(BROWSER.textOf("tr.detail", "rename column"))
                .contains("contact_phone", "0012_customer_contacts.yaml");
    }

    @Test
    void rollbacksAreValidated() {
        show("rollback");

        assertThat(BROWSER.textOf("#section-rollback", "Undo the last 3 migrations"))
                .contains("0013_loyalty_points", "customers.points", "Can be undone");
    }

    @Test
    void twoSchemasAreCompared() {
        show("schema");

        compareFrom("0012_customer_contacts");

        assertThat(BROWSER.textOf("#difference", "points"))
                .contains("customers", "+ column added", "integer not null default 0");
    }

    @Test
    void theAuditIsSearchedAndVerified() {
        show("audit");

        BROWSER.find("#verify").click();
        assertThat(BROWSER.textOf("#verdict", "Unbroken")).contains("as they were written");
        BROWSER.find("#section-audit input[type=search]").sendKeys("voucher_kinds");

        BROWSER.until("return [...document.querySelectorAll('[aria-label=Events] tbody tr')]"
                + ".every((row) => row.textContent.includes('0014_vouchers') || row.textContent.includes('Run failed'))"
                + " && document.querySelectorAll('[aria-label=Events] tbody tr').length > 0");
        assertThat(BROWSER.find("#section-audit").getText()).contains("Migration failed", "Failure");
    }

    @Test
    void itIsUsedByKeyboard() {
        show("overview");
        BROWSER.find(".numbers");

        BROWSER.press(Keys.TAB);
        assertThat(focused()).isEqualTo("Skip to the content");
        BROWSER.press(Keys.ENTER);
        BROWSER.until("return document.activeElement.id === 'main'");
        BROWSER.run("document.querySelector('nav a[href=\"#pending\"]').focus()");
        BROWSER.press(Keys.ENTER);

        BROWSER.textOf("nav a[aria-current=page]", "Pending");
        BROWSER.find("#section-pending h2");
    }

    @Test
    void aPhoneShowsAllOfItWithoutScrollingSideways() {
        BROWSER.size(390, 844);
        for (var section :
                List.of("overview", "migrations", "pending", "failures", "rollback", "graph", "schema", "audit")) {
            show(section);
            BROWSER.until("return document.querySelector('main .loading') === null");
            assertThat(BROWSER.run("return document.documentElement.scrollWidth"))
                    .as(() -> section + ", too wide: " + BROWSER.run(WIDER_THAN_THE_SCREEN))
                    .isEqualTo(390L);
        }
    }

    @Test
    void itsThemeIsThatOfTheSystemUnlessSomebodyChoosesAnother() {
        BROWSER.scheme("dark");
        show("overview");
        BROWSER.until("return document.documentElement.dataset.shade === 'dark'");

        BROWSER.find("#theme").click();
        BROWSER.until("return document.documentElement.dataset.shade === 'light'");
        show("overview");
        BROWSER.until("return document.documentElement.dataset.shade === 'light'");

        BROWSER.run("localStorage.clear()");
    }

    /** The pictures are in {@code target/dashboard}; those of the documentation are copies of them. */
    @Test
    void picturesAreTaken() throws IOException {
        var pictures = Files.createDirectories(
                Path.of("target", "dashboard", database().engineName()));
        for (var scheme : List.of("light", "dark")) {
            BROWSER.scheme(scheme);
            for (var section : List.of("overview", "migrations", "pending", "failures", "graph", "schema", "audit")) {
                BROWSER.size(1360, section.equals("overview") ? 1180 : 900);
                show(section);
                if (section.equals("schema")) {
                    compareFrom("0009_technician_workload");
                }
                take(pictures.resolve(section + "-" + scheme + ".png"));
            }
        }
        BROWSER.scheme("light");
        BROWSER.size(390, 844);
        show("overview");
        take(pictures.resolve("overview-phone.png"));
        show("migrations");
        take(pictures.resolve("migrations-phone.png"));

        try (var taken = Files.list(pictures)) {
            assertThat(taken)
                    .hasSize(16)
                    .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
        }
    }

    private static void take(Path picture) throws IOException {
        BROWSER.until(
                "return document.readyState === 'complete' && document.querySelector('main .loading') === null && document.querySelector('main h2') !== null");
        // Charts and graphs are drawn with the frame after the next one.
        BROWSER.run("window.painted = false; requestAnimationFrame(() => requestAnimationFrame(() =>"
                + " requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = true; }))))");
        BROWSER.until("return window.painted");
        Files.write(picture, BROWSER.screenshot());
    }

    private static void compareFrom(String migration) {
        BROWSER.textOf("#section-schema", "Compare again");
        var from = BROWSER.find("#section-schema input");
        from.clear();
        from.sendKeys(migration, Keys.ENTER);
        BROWSER.textOf("#difference", "customers");
        BROWSER.run("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})");
    }

    private void show(String section) {
        BROWSER.open(page + "#" + section);
    }

    private static String focused() {
        return String.valueOf(BROWSER.run("return document.activeElement.textContent"));
    }
}
