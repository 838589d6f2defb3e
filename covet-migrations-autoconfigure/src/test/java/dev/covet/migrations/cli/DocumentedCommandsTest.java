package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.cli.shop.first.ShopApplication;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say about commands: each example is run, and says what the page says. */
class DocumentedCommandsTest {

    private static final Path PAGES = Path.of("..", "docs");
    private static final Path PAGE = PAGES.resolve("command-line.md");
    private static final List<Path> PAGES_WITH_EXAMPLES =
            List.of(PAGE, PAGES.resolve("backup.md"), PAGES.resolve("audit.md"));
    private static final Pattern CALL = Pattern.compile("java -jar \\S+ covet ?([^`#\n]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(-[a-z]+)*");
    private static final Pattern BLOCK =
            Pattern.compile("^#+ ([^\n]+)$|```console\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    /** A call on the page, with everything that it prints. */
    record Example(String heading, String command, String output) {

        @Override
        public String toString() {
            return heading + ": " + command;
        }
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @MethodSource
    void examples(String heading, List<Example> examples) {
        var application = prepare(heading);

        for (var example : examples) {
            var run = application.run(example.command().split(" "));

            assertThat(normal(run.out() + run.err())).as(example.toString()).isEqualTo(normal(example.output()));
        }
    }

    static Stream<Arguments> examples() throws IOException {
        var byHeading = new LinkedHashMap<String, List<Example>>();
        var heading = "";
        for (var page : PAGES_WITH_EXAMPLES) {
            for (var block : BLOCK.matcher(Files.readString(page)).results().toList()) {
                if (block.group(1) != null) {
                    heading = block.group(1);
                } else {
                    byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(parse(heading, block.group(2)));
                }
            }
        }
        return byHeading.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static List<Example> parse(String heading, String block) {
        return Stream.of(block.split("(?m)^\\$ "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("\n", 2))
                .map(parts -> new Example(heading, call(parts[0]), parts[1]))
                .toList();
    }

    private static String call(String line) {
        var matcher = CALL.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        return matcher.group(1);
    }

    /** The application, and what has happened before the examples under a heading. */
    private Application prepare(String heading) {
        var migrations = new MigrationFolder(folder);
        var books = Application.on(database, migrations);
        var shop = books.of(ShopApplication.class);
        switch (heading) {
            case "makemigrations" -> {
                run(shop, "makemigrations");
                return shop.of(dev.covet.migrations.cli.shop.second.ShopApplication.class);
            }
            case "migrate" -> migrations.withBooks();
            case "rollback", "keeps" -> {
                migrations
                        .with(
                                "0001_create_books.yaml",
                                "operations:\n  - createTable: {name: books, columns: [{name: id, type: integer}],"
                                        + " primaryKey: {columns: [id]}}\n")
                        .with(
                                "0002_add_title.yaml",
                                "operations:\n  - addColumn: {table: books, column: {name: title, type: text}}\n");
                run(books, "migrate");
                database.execute("INSERT INTO books VALUES (1, 'Emma'), (2, 'Persuasion'), (3, NULL)");
            }
            case "showmigrations, status" -> {
                migrations.withBooks();
                run(books, "migrate", "0001_create_books");
            }
            case "What loses data", "sqlmigrate" -> {
                migrations.withBooks();
                run(books, "migrate");
                migrations.with(
                        "0003_without_title.yaml", "operations:\n  - dropColumn: {table: books, name: title}\n");
            }
            case "drift", "validate" -> {
                run(shop, "makemigrations");
                run(shop, "migrate");
                database.execute("ALTER TABLE customers ADD COLUMN note VARCHAR(20)");
                return shop.with("--spring.datasource.url=" + database.jdbcUrl() + "?foreign_keys=on");
            }
            case "Asking" -> {
                migrations.withBooks();
                run(books, "migrate");
                migrations.withFailingSecondStatement();
                assertThat(books.run("migrate").exitCode()).isEqualTo(3);
            }
            case "graph" -> {
                migrations.withBooks();
                run(books, "migrate", "0001_create_books");
            }
            case "Backups" -> {
                migrations.withBooks();
                run(books, "migrate");
                database.execute("INSERT INTO books (id, title) VALUES (1, 'Tales'), (2, 'More tales')");
                return books.with("--covet.migrations.backup.directory=" + folder.resolve("backups"));
            }
            default -> throw new AssertionError("Nobody knows what is before the examples under '" + heading + "'");
        }
        return books;
    }

    private static void run(Application application, String... command) {
        var run = application.run(command);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String normal(String text) {
        return text.replace(folder.toString(), "src/main/resources/db/covet")
                .replaceAll("in \\d+ ms", "in … ms")
                .replaceAll("\\d{8}T\\d{9}Z-[0-9a-f]{4}", "ID")
                .replaceAll("rows, [0-9.]+ k?B", "rows, … B")
                .replaceAll("at [0-9-]+T[0-9:.]+Z", "at …")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "TIME")
                .replaceAll("[0-9.]+ ms", "… ms")
                .replaceAll("[0-9a-f]{64}", "HASH")
                .replaceAll("(?m)  by \\S+$", "  by …")
                .replaceAll("(?m)^  Where: (?:…|\\S+/\\S+)$", "  Where: …")
                .replaceAll("(?m)^(Database     default), .*$", "$1, …");
    }

    @ParameterizedTest
    @MethodSource
    void everyCallOnAnyPageIsOne(String call) {
        var arguments = CommandArguments.parse(("covet " + call).split(" +")).command();
        var printed = new ByteArrayOutputStream();

        assertThat(commands(printed).answerAtOnce(arguments))
                .as(call + ": " + printed)
                .isEmpty();
    }

    static List<String> everyCallOnAnyPageIsOne() throws IOException {
        var pages = new ArrayList<Path>();
        pages.add(Path.of("..", "README.md"));
        try (var files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        var calls = new ArrayList<String>();
        for (var page : pages) {
            CALL.matcher(Files.readString(page))
                    .results()
                    .map(DocumentedCommandsTest::words)
                    .forEach(calls::add);
        }
        return calls.stream()
                .filter(call -> !call.startsWith("…") && !call.isEmpty())
                .distinct()
                .toList();
    }

    private static String words(MatchResult call) {
        return call.group(1).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "makemigrations",
                "migrate",
                "rollback",
                "showmigrations",
                "status",
                "sqlmigrate",
                "graph",
                "drift",
                "validate",
                "backup create",
                "backup list",
                "backup verify",
                "backup prune",
                "restore"
            })
    void everyOptionIsOnThePage(String command) throws IOException {
        var page = Files.readString(PAGE);
        var help = new ByteArrayOutputStream();

        assertThat(commands(help).answerAtOnce(List.of((command + " --help").split(" "))))
                .hasValue(Outcome.DONE);

        assertThat(OPTION.matcher(help.toString(StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group))
                .contains("--json")
                .allSatisfy(option -> assertThat(page).contains(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recent", "failed", "history", "statistics", "profile", "report", "verify", "archive"})
    void everyOptionOfTheAuditIsOnItsPage(String command) throws IOException {
        var page = Files.readString(PAGES.resolve("audit.md"));
        var help = new ByteArrayOutputStream();

        assertThat(commands(help).answerAtOnce(List.of("audit", command, "--help")))
                .hasValue(Outcome.DONE);

        assertThat(page).contains("`audit " + command);
        assertThat(OPTION.matcher(help.toString(StandardCharsets.UTF_8))
                        .results()
                        .map(MatchResult::group)
                        .filter(option ->
                                !List.of("--json", "--database", "--help").contains(option)))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(page).contains(option));
    }

    private static Commands commands(ByteArrayOutputStream printed) {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Commands(
                new CommandContext(new Streams(stream, stream, new ByteArrayInputStream(new byte[0]), false)));
    }
}
