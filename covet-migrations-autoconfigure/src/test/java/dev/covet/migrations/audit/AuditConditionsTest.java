package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditConditionsTest {

    @Test
    void aKindIsPartOfTheStatementSoThatItIsPlannedForAsManyEventsAsThereAreOfIt() {
        var conditions = new AuditConditions().of(AuditKind.CONFLICT);

        assertThat(conditions.where()).isEqualTo(" WHERE kind = 'CONFLICT'");
        assertThat(conditions.arguments()).isEmpty();
    }

    @Test
    void whatPeopleWriteIsBound() {
        var conditions = AuditConditions.in(Period.since(Instant.ofEpochMilli(7)))
                .equal(AuditColumn.EXECUTOR, "O'Hara")
                .containing("50%");

        assertThat(conditions.where()).doesNotContain("O'Hara", "50").contains("executor = ?", "LIKE ? ESCAPE '!'");
        assertThat(conditions.arguments()).startsWith(7L, "O'Hara", "%50!%%");
    }
}
