package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.schema.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnceTest {

    @TempDir
    private Path folder;

    private MigrationFolder migrations;
    private ReadOnce source;

    @BeforeEach
    void writeMigrations() {
        migrations = new MigrationFolder(folder).withBooks();
        source = new ReadOnce(new FileMigrationSource(
                List.of(Location.parse(migrations.location())), getClass().getClassLoader()));
    }

    @Test
    void aMigrationIsReadOnce() {
        var first = source.find(Engine.SQLITE).get(0).read();

        assertThat(source.find(Engine.SQLITE).get(0).read()).isSameAs(first);
    }

    @Test
    void aMigrationThatHasChangedIsReadAgain() {
        var first = source.find(Engine.SQLITE).get(0).read();
        migrations.with("0001_create_books.sql", "-- covet:up\nCREATE TABLE books (id BIGINT PRIMARY KEY);\n");

        var again = source.find(Engine.SQLITE).get(0);

        assertThat(again.name()).isEqualTo(first.name());
        assertThat(again.read()).isNotEqualTo(first);
        assertThat(again.read().checksum()).isEqualTo(again.checksum());
    }

    @Test
    void whatIsGoneIsNotFound() {
        source.find(Engine.SQLITE).forEach(migration -> migration.read());
        migrations.without("0002_add_title.sql");

        assertThat(source.find(Engine.SQLITE))
                .singleElement()
                .satisfies(migration -> assertThat(migration.name()).hasToString("0001_create_books"));
    }
}
