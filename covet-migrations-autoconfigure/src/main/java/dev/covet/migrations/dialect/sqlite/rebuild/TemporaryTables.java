package dev.covet.migrations.dialect.sqlite.rebuild;

import java.util.List;

/** Where a session keeps its temporary tables. */
final class TemporaryTables {

    static final List<String> QUESTIONS = List.of("PRAGMA temp_store", "PRAGMA compile_options");

    private static final String FILE = "1";
    private static final String MEMORY = "2";

    private TemporaryTables() {}

    /**
     * Whether it is the memory of the process, which a large table would fill.
     *
     * @param settings what {@link #QUESTIONS} have brought: a digit, and the options that the library is compiled with
     */
    static boolean areInMemory(List<String> settings) {
        return settings.contains("TEMP_STORE=3")
                || (settings.contains("TEMP_STORE=2") && !settings.contains(FILE))
                || (settings.contains(MEMORY) && !settings.contains("TEMP_STORE=0"));
    }
}
