package dev.covet.migrations.backup.store;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Opens object stores, where the library for them is there. */
public final class ObjectStores {

    private ObjectStores() {}

    /**
     * Opens the store that a URL names.
     *
     * @param url {@code s3://bucket/path}, {@code azblob://container/path} or {@code gs://bucket/path}
     * @param options what the store must be told beyond that, in the library's words
     * @throws ConfigurationException when the URL is wrong, the library is not there, or refuses the options
     */
    public static BackupStore open(String url, Map<String, String> options) {
        var location = ObjectLocation.of(url, options);
        try {
            return new ObjectStore(location);
        } catch (LinkageError | IllegalStateException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "Backups cannot go to an object store: its library is not on the class path, or not for this"
                                    + " platform.",
                            location.description(),
                            "Add org.apache.opendal:opendal to the application, and the same with the classifier of the"
                                    + " platform, such as linux-x86_64.")),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(List.of(new Problem(
                    "The object store cannot be opened: " + e.getMessage() + ".",
                    location.description(),
                    "Correct covet.migrations.backup.options.")));
        }
    }
}
