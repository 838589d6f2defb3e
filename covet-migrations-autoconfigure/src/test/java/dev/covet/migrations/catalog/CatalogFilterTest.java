package dev.covet.migrations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogFilterTest {

    @Test
    void letsEverythingThroughButTheTablesOfMigrationTools() {
        var filter = CatalogFilter.everything();

        assertThat(List.of("orders", "covet_orders", "my_schema_version")).allMatch(filter::includes);
        assertThat(List.of("_covet_history", "flyway_schema_history", "DATABASECHANGELOG", "databasechangeloglock"))
                .noneMatch(filter::includes);
    }

    @Test
    void takesAStarForAnyCharactersAndAQuestionMarkForOne() {
        var filter = new CatalogFilter(List.of("a*", "b?d"), List.of(), "_covet_");

        assertThat(List.of("a", "abc", "a.c", "bad")).allMatch(filter::includes);
        assertThat(List.of("A", "ba", "bd", "b.dd")).noneMatch(filter::includes);
    }

    @Test
    void leavesOutWhatIsExcludedThoughItIsIncluded() {
        var filter = new CatalogFilter(List.of("a*"), List.of("*_old"), "_covet_");

        assertThat(filter.includes("a_new")).isTrue();
        assertThat(filter.includes("a_old")).isFalse();
    }

    @Test
    void takesAnyOtherCharacterForItself() {
        var filter = new CatalogFilter(List.of("a.b", "x\\E(*"), List.of(), "_covet_");

        assertThat(List.of("a.b", "x\\E(y")).allMatch(filter::includes);
        assertThat(filter.includes("aXb")).isFalse();
    }

    @Test
    void knowsOurTablesByTheirPrefix() {
        var filter = new CatalogFilter(List.of(), List.of(), "mig_");

        assertThat(filter.includes("mig_history")).isFalse();
        assertThat(filter.includes("_covet_history")).isTrue();
    }
}
