package dev.covet.migrations.backup.road;

import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.TableContent;
import java.io.IOException;
import java.util.List;

/** A backup that is to be restored. */
public interface Stored {

    SchemaRecord schema();

    List<TableContent> tables();

    /** What is wanted of it, in the terms of the database that it goes to. */
    Selection selection();

    /** The name of the file of a part. */
    String file(String part);

    /** Reads a part; {@code subject} is what is in it, for whoever watches. */
    <T> T read(String subject, String file, PartFormat.Reader<T> reader) throws IOException;
}
