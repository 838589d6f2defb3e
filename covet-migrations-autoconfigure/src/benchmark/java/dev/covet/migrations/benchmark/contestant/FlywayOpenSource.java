package dev.covet.migrations.benchmark.contestant;

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Flyway with its default settings; its log is off, so that writing lines is not counted against it. */
public final class FlywayOpenSource implements Task {

    private static final Logger LOG = Logger.getLogger("org.flywaydb");

    public static void main(String[] arguments) throws Exception {
        LOG.setLevel(Level.OFF);
        Measuring.run(arguments, new FlywayOpenSource());
    }

    @Override
    public void migrate(DataSource dataSource, File folder, boolean inOneTransaction) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("filesystem:".concat(folder.getPath()))
                .group(inOneTransaction)
                .load()
                .migrate();
    }
}
