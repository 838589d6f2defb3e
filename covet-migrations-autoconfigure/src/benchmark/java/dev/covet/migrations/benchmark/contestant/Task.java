package dev.covet.migrations.benchmark.contestant;

import java.io.File;
import javax.sql.DataSource;

/** What a contestant is measured at: migrate this database with the files of this folder. */
interface Task {

    /**
     * Migrates.
     *
     * @param inOneTransaction whether all migrations shall be committed together
     */
    void migrate(DataSource dataSource, File folder, boolean inOneTransaction) throws Exception;
}
