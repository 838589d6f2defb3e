package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ReferentialAction;
import org.junit.jupiter.api.Test;

class ConstraintOptionsTest {

    @Test
    void noOptionsSayNothing() {
        assertThat(ConstraintOptions.parse("", "It"))
                .isEqualTo(new ConstraintOptions(null, null, Deferrability.NOT_DEFERRABLE, true));
    }

    @Test
    void actionsAndDeferral() {
        assertThat(ConstraintOptions.parse("ON UPDATE  cascade on delete set null DEFERRABLE initially deferred", "It"))
                .isEqualTo(new ConstraintOptions(
                        ReferentialAction.SET_NULL, ReferentialAction.CASCADE, Deferrability.INITIALLY_DEFERRED, true));
    }

    @Test
    void theOptionsOfADefinitionFollowTheReferencedColumns() {
        var definition = "foreign key (a) references t (b, c) deferrable";

        assertThat(ConstraintOptions.ofDefinition(definition, "It").deferrability())
                .isEqualTo(Deferrability.DEFERRABLE);
    }

    @Test
    void nullsThatAreNotDistinct() {
        assertThat(ConstraintOptions.parse("nulls not distinct", "It").nullsDistinct())
                .isFalse();
    }

    @Test
    void whatTheModelCannotHoldIsRefused() {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> ConstraintOptions.parse("match full", "The foreign key 'fk'"))
                .withMessageContaining("The foreign key 'fk' has the options 'match full'");
    }
}
