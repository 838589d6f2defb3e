package dev.covet.migrations.diff.rename;

import static dev.covet.migrations.diff.rename.RenameQuestions.column;
import static dev.covet.migrations.diff.rename.RenameQuestions.columns;
import static dev.covet.migrations.diff.rename.RenameQuestions.detect;
import static dev.covet.migrations.diff.rename.RenameQuestions.guess;
import static dev.covet.migrations.diff.rename.RenameQuestions.question;
import static dev.covet.migrations.diff.rename.RenameQuestions.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.diff.Renames;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenameDetectorTest {

    @Nested
    class DocumentedExamples {

        @ParameterizedTest
        @CsvSource({
            "varchar(255), name, username",
            "varchar(255), email, email_address",
            "timestamp, created, created_at"
        })
        void areAcceptedWithoutAnAnswer(String type, String from, String to) {
            assertThat(guess(type, from, to).outcome()).isEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void statusBecomesStateOnlyWhenTheThresholdIsLowered() {
            assertThat(guess("varchar(20)", "status", "state").outcome()).isEqualTo(Outcome.ASK);
            assertThat(guess(0.65, "varchar(20)", "status", "state").outcome()).isEqualTo(Outcome.ACCEPTED);
        }

        @ParameterizedTest
        @CsvSource({"0.80, bigint", "0.65, bigint", "0.80, varchar(36)"})
        void anIdIsNoUserIdentifier(double threshold, String type) {
            assertThat(guess(threshold, type, "id", "user_identifier").outcome())
                    .isNotEqualTo(Outcome.ACCEPTED);
        }
    }

    @Nested
    class Traps {

        @Test
        void aColumnSplitIntoTwoIsAskedAbout() {
            var findings = detect(
                    question(columns("varchar(100)", "name"), columns("varchar(100)", "first_name", "last_name")));

            assertThat(findings.accepted()).isEmpty();
            assertThat(findings.questions())
                    .singleElement()
                    .satisfies(choice -> assertThat(choice.candidates())
                            .extracting(RenameGuess::to)
                            .containsExactlyInAnyOrder("first_name", "last_name"));
        }

        @ParameterizedTest
        @CsvSource({
            "boolean, active, inactive",
            "boolean, is_enabled, is_disabled",
            "boolean, visible, hidden",
            "boolean, is_public, is_not_public",
            "double, p90, p05",
            "decimal(10,2), min_price, max_price",
            "timestamp, start_date, end_date",
            "text, token, token_ciphertext",
            "varchar(100), password, password_hash"
        })
        void whatMeansSomethingElseIsNeverAccepted(String type, String from, String to) {
            assertThat(guess(type, from, to).outcome()).isNotEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void aSingleValueIsNoList() {
            var guess = guess(column("tag", "varchar(40)"), column("tags", "array(varchar(40))"));

            assertThat(guess.outcome()).isNotEqualTo(Outcome.ACCEPTED);
            assertThat(guess.evidence()).extracting(Evidence::words).contains("only one of them is a list");
        }

        @Test
        void aTextIsNoForeignKey() {
            assertThat(guess(column("author", "varchar(100)"), reference("author_id", "authors"))
                            .outcome())
                    .isNotEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void aForeignKeyToAnotherTableIsAskedAboutAtMost() {
            assertThat(guess(reference("owner_id", "users"), reference("owner_team_id", "teams"))
                            .outcome())
                    .isNotEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void oneOfSeveralVendorsColumnsIsNotAnothersColumn() {
            var findings = detect(question(
                    columns("boolean", "enable_hipchat", "hipchat_for_admins", "hipchat_for_guests"),
                    columns("boolean", "enable_teams")));

            assertThat(findings.accepted()).isEmpty();
        }
    }

    @Nested
    class Matching {

        @Test
        void isOneToOneAndPrefersWhatFitsOnTheWhole() {
            var findings = detect(question(
                    columns("varchar(80)", "address", "mail_address"),
                    columns("varchar(80)", "home_address", "email_address")));

            assertThat(findings.columns())
                    .filteredOn(guess -> guess.outcome() != Outcome.REJECTED)
                    .filteredOn(guess -> guess.from().equals("mail_address"))
                    .first()
                    .extracting(RenameGuess::to)
                    .isEqualTo("email_address");
        }

        @Test
        void takesARenamedTargetForTheSameTarget() {
            var keys = List.of(column("number", "integer"), column("street", "varchar(80)"), column("town", "text"));
            var referring = RenameQuestions.table(
                    "orders", List.of(reference("buyer_id", "buyers")), List.of(reference("customer_id", "customers")));
            var withTables = new RenameQuestion(
                    List.of(referring),
                    List.of(new TableFacts("buyers", keys, List.of())),
                    List.of(new TableFacts("customers", keys, List.of())));

            var alone = detect(RenameQuestion.of(referring)).columns().get(0);
            var together = new RenameDetector(RenameSettings.defaults().withThreshold(0.3)).detect(withTables);

            assertThat(together.tables()).extracting(RenameGuess::outcome).containsExactly(Outcome.ACCEPTED);
            assertThat(together.columns().get(0).probability()).isGreaterThan(alone.probability());
        }

        @Test
        void trustsAnAttributeThatKeptItsName() {
            var renamed = new ColumnFacts("ts_created", "createdAt", "timestamp", true, null, false, null, false);

            var guess = guess(column("created_at", "timestamp"), renamed);

            assertThat(guess.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(guess.evidence()).extracting(Evidence::words).contains("the attribute's name stayed");
        }

        @Test
        void isSurerWhenTheSameWordsChangeElsewhere() {
            var alone = detect(question(columns("text", "shop_code", "note"), columns("text", "store_code", "remark")));
            var twice = detect(
                    question(columns("text", "shop_code", "shop_hours"), columns("text", "store_code", "store_hours")));

            assertThat(likeliest(twice, "shop_code")).isGreaterThan(likeliest(alone, "shop_code"));
        }

        private static double likeliest(RenameFindings findings, String from) {
            return findings.columns().stream()
                    .filter(guess -> guess.from().equals(from))
                    .mapToDouble(RenameGuess::probability)
                    .max()
                    .orElseThrow();
        }

        @Test
        void findsTheRenamedColumnOfARenamedTable() {
            var before = new TableFacts(
                    "customers",
                    List.of(
                            column("street", "text"),
                            column("town", "text"),
                            column("vat_number", "varchar(20)"),
                            column("credit_limit", "decimal(10,2)"),
                            column("email", "varchar(80)")),
                    List.of());
            var after = new TableFacts(
                    "clients",
                    List.of(
                            column("street", "text"),
                            column("town", "text"),
                            column("vat_number", "varchar(20)"),
                            column("credit_limit", "decimal(10,2)"),
                            column("email_address", "varchar(80)")),
                    List.of());

            var findings = new RenameDetector(RenameSettings.defaults().withThreshold(0.5))
                    .detect(new RenameQuestion(List.of(), List.of(before), List.of(after)));

            assertThat(findings.addTo(Renames.none()))
                    .isEqualTo(Renames.none()
                            .withTable("customers", "clients")
                            .withColumn("clients", "email", "email_address"));
        }
    }

    @Nested
    class Settings {

        private static final RenameQuestion QUESTION =
                question(columns("varchar(80)", "email"), List.of(column("email_address", "text")));

        @Test
        void switchedOffNothingIsFound() {
            var findings = new RenameDetector(new RenameSettings(false, 0.8, false, null)).detect(QUESTION);

            assertThat(findings.columns()).isEmpty();
            assertThat(findings.statistics()).isEqualTo(new RenameStatistics(0, 0, 0, 0));
        }

        @Test
        void typesOfOneGroupMatch() {
            var strict = new RenameDetector(new RenameSettings(true, 0.8, true, null));

            assertThat(strict.detect(QUESTION).columns()).hasSize(1);
            assertThat(strict.detect(question(columns("integer", "size"), columns("text", "size_name")))
                            .columns())
                    .isEmpty();
        }

        @Test
        void namesThatDifferTooMuchInLengthAreNotCompared() {
            var eight = new RenameDetector(new RenameSettings(true, 0.8, false, 8));
            var seven = new RenameDetector(new RenameSettings(true, 0.8, false, 7));

            assertThat(eight.detect(QUESTION).columns()).hasSize(1);
            assertThat(seven.detect(QUESTION).columns()).isEmpty();
        }

        @Test
        void aThresholdOfOneAsksAboutEverything() {
            assertThat(guess(1, "timestamp", "created", "created_at").outcome()).isEqualTo(Outcome.ASK);
        }

        @Test
        void aThresholdOutsideItsRangeIsRefused() {
            var defaults = RenameSettings.defaults();

            assertThatThrownBy(() -> defaults.withThreshold(0)).hasMessageContaining("above 0 and at most 1");
            assertThatThrownBy(() -> defaults.withThreshold(1.01)).hasMessageContaining("above 0 and at most 1");
        }
    }

    @Nested
    class Reporting {

        @Test
        void aGuessSaysWhereHowSureAndWhy() {
            assertThat(guess("timestamp", "created", "created_at").describe())
                    .startsWith("users.created → users.created_at: 0.9")
                    .contains("same type timestamp");
        }

        @Test
        void whatWasDroppedIsCountedOnce() {
            var findings = detect(question(
                    List.of(column("created", "timestamp"), column("name", "varchar(50)"), column("payload", "blob")),
                    List.of(
                            column("created_at", "timestamp"),
                            column("first_name", "varchar(50)"),
                            column("last_name", "varchar(50)"))));

            var statistics = findings.statistics();
            assertThat(statistics.dropped()).isEqualTo(3);
            assertThat(statistics.detected() + statistics.asked() + statistics.rejected())
                    .isEqualTo(3);
            assertThat(statistics.detected()).isEqualTo(1);
            assertThat(findings.rejected()).extracting(RenameGuess::from).contains("payload");
        }
    }
}
