package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.audit.ChainFinding.Kind;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.DatabaseContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is moved out of the database, and how that shows. */
abstract class AuditArchivingContract extends DatabaseContract {

    private static final Instant MARCH_4TH = Instant.parse("2026-03-04T00:00:00Z");

    @TempDir
    private Path folder;

    private RecordedEvents events;

    @BeforeEach
    void record() {
        events = RecordedEvents.on(database)
                .applied("0001_a", 2)
                .later(Duration.ofDays(1))
                .applied("0002_b", 1)
                .later(Duration.ofDays(5))
                .applied("0003_c", 1);
        events.write();
    }

    @Test
    void theOldestEventsAreInTheFileAndTheChainGoesOn() {
        var anchor = events.verification().verify().last();

        var archived = archive(MARCH_4TH, "one").orElseThrow();

        assertThat(archived.entries()).isEqualTo(7);
        assertThat(archived.last().id()).isEqualTo(7);
        assertThat(database.count("_covet_audit")).isEqualTo(4);
        assertThat(Files.exists(folder.resolve("one.part"))).isFalse();
        var newest =
                events.trail().find(AuditQuery.recent().limitedTo(1)).entries().get(0);
        assertThat(newest.event().kind()).isEqualTo(AuditKind.ARCHIVED);
        assertThat(newest.event().details())
                .containsEntry("file", "one")
                .containsEntry("events", "7")
                .containsEntry("last", archived.last().toString());
        assertThat(events.verification().verify(List.of(anchor)).isIntact()).isTrue();
        assertThat(verified("one").isIntact()).isTrue();
        assertThat(events.trail().health().archived()).isEqualTo(7);
        assertThat(events.trail().health().entries()).isEqualTo(4);
        assertThat(events.applied("0004_d", 1).verification().verify().isIntact())
                .isTrue();
    }

    @Test
    void archivesFollowOneAnother() {
        assertThat(archive(MARCH_4TH, "one")).isPresent();
        events.applied("0004_d", 1).write();
        assertThat(archive(Instant.parse("2026-03-08T00:00:00Z"), "two")).isPresent();

        assertThat(verified("two", "one").isIntact()).isTrue();
        assertThat(verified("two").isIntact()).as("the newest alone").isTrue();
        assertThat(kinds(verified("one"))).containsExactly(Kind.CHAIN_ROW);
    }

    @Test
    void everythingCanBeArchivedAndTheChainGoesOnAllTheSame() {
        assertThat(archive(Instant.parse("2030-01-01T00:00:00Z"), "all")).isPresent();

        assertThat(database.count("_covet_audit")).isEqualTo(1);
        assertThat(events.verification().verify().isIntact()).isTrue();
        assertThat(verified("all").isIntact()).isTrue();
    }

    @Test
    void nothingIsArchivedWhereNothingIsOldEnough() {
        assertThat(archive(RecordedEvents.START, "none")).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(archive(MARCH_4TH, "one")).isPresent();
        assertThat(archive(MARCH_4TH, "again")).isEmpty();
    }

    @Test
    void eventsBehindOneThatIsTooYoungStay() {
        events.later(Duration.ofDays(-6)).applied("0004_d", 1).write();

        assertThat(archive(MARCH_4TH, "one").orElseThrow().last().id()).isEqualTo(7);
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("one"), "mine");

        assertThatThrownBy(() -> archive(MARCH_4TH, "one"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is a file");
        assertThat(folder.resolve("one")).hasContent("mine");
        assertThatThrownBy(() -> archive(MARCH_4TH, "nowhere/one"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be used");
        assertThat(database.count("_covet_audit")).isEqualTo(10);
    }

    @Test
    void whatWasTamperedWithStaysWhereItIsSeen() {
        database.execute("UPDATE _covet_audit SET executor = 'nobody' WHERE id = 2");

        assertThatThrownBy(() -> archive(MARCH_4TH, "one"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Event 2 is not what it was");
        assertThat(folder).isEmptyDirectory();
        assertThat(database.count("_covet_audit")).isEqualTo(10);
    }

    @Test
    void aChangedArchiveShows() throws IOException {
        assertThat(archive(MARCH_4TH, "one")).isPresent();

        assertThat(kinds(changed(text -> text.replace("\"executor\":\"ann\"", "\"executor\":\"eve\""))))
                .contains(Kind.CHANGED);
        assertThat(kinds(changed(
                        text -> lineRemoved(text, "\"id\":\"3\"").replace("\"entries\":\"7\"", "\"entries\":\"6\""))))
                .contains(Kind.MISSING);
        assertThat(kinds(changed(
                        text -> lineRemoved(text, "\"id\":\"7\"").replace("\"entries\":\"7\"", "\"entries\":\"6\""))))
                .contains(Kind.CUT_OFF, Kind.CHAIN_ROW);
        assertThatThrownBy(() -> changed(text -> lineRemoved(text, "\"id\":\"3\"")))
                .hasMessageContaining("it has 6 events, and its last line says 7");
        assertThatThrownBy(() -> changed(text -> lineRemoved(text, "\"lastId\"")))
                .hasMessageContaining("it is cut off");
        assertThatThrownBy(() -> changed(text -> text.substring(5))).hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> changed(text -> "{}")).hasMessageContaining("it is no archive of an audit");
        Files.writeString(folder.resolve("plain"), "hello");
        assertThatThrownBy(() -> verified("plain")).hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> verified("none")).hasMessageContaining("cannot be used");
    }

    @Test
    void anAnchorOfAnArchivedEventIsComparedWithTheArchive() {
        var hash = (String) database.value("SELECT hash FROM _covet_audit WHERE id = 3");
        assertThat(archive(MARCH_4TH, "one")).isPresent();

        assertThat(archiving()
                        .verify(List.of(folder.resolve("one")), List.of(new Anchor(3, hash)))
                        .isIntact())
                .isTrue();
        assertThat(kinds(archiving().verify(List.of(folder.resolve("one")), List.of(new Anchor(3, "a".repeat(64))))))
                .containsExactly(Kind.ANCHOR);
        assertThat(kinds(events.verification().verify(List.of(new Anchor(3, hash)))))
                .containsExactly(Kind.ANCHOR);
    }

    private Optional<ArchivedEvents> archive(Instant before, String file) {
        return archiving().archive(before, folder.resolve(file));
    }

    private AuditArchiving archiving() {
        var origin = new AuditOrigin("ann", "host", null, null, null, null);
        return new Audit(RecordedEvents.databaseOf(database), RecordedEvents.PREFIX, AuditSettings.usual(), origin)
                .archiving();
    }

    private ChainReport verified(String... files) {
        return archiving().verify(Stream.of(files).map(folder::resolve).toList(), List.of());
    }

    private static Stream<Kind> kinds(ChainReport report) {
        return report.findings().stream().map(ChainFinding::kind);
    }

    /** What is found when the archive's text is another one. */
    private ChainReport changed(UnaryOperator<String> change) throws IOException {
        String text;
        try (var content = new GZIPInputStream(Files.newInputStream(folder.resolve("one")))) {
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("changed"), bytes.toByteArray());
        return verified("changed");
    }

    private static String lineRemoved(String text, String part) {
        return String.join(
                "\n", text.lines().filter(line -> !line.contains(part)).toList());
    }
}
