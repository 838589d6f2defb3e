package dev.covet.migrations.runner;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The SQL migrations of a product, unpacked by the build from its published artifact, put into a folder of ours: their text
 * as it is, their names numbered in the order of their own versions.
 */
public final class RealHistory {

    private static final Path UNPACKED = Path.of("target", "real-histories");

    private final TreeMap<String, Path> scripts =
            new TreeMap<>(Comparator.comparing(RealHistory::version, RealHistory::compare));

    /**
     * Takes the scripts of a folder; one of the same name as an earlier one takes its place.
     *
     * @param suffix what the names end with, such as {@code .sql}
     */
    public RealHistory with(String folder, String suffix) throws IOException {
        try (var files = Files.list(UNPACKED.resolve(folder))) {
            files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .forEach(file -> scripts.put(file.getFileName().toString(), file));
        }
        return this;
    }

    /** The texts of the scripts in their order. */
    public List<String> scripts() throws IOException {
        var texts = new ArrayList<String>();
        for (var script : scripts.values()) {
            texts.add(Files.readString(script));
        }
        return texts;
    }

    /** Copies the scripts; gives how many there are. */
    int copyTo(Path location) throws IOException {
        var number = 0;
        for (var script : scripts.values()) {
            number++;
            Files.copy(script, location.resolve("%04d_step.sql".formatted(number)));
        }
        return number;
    }

    /** {@code V2_7_0_1__name.sql} and {@code v012__name.sql} carry a version of several numbers, other names none. */
    private static List<BigInteger> version(String name) {
        var numbers = new ArrayList<BigInteger>();
        if (name.contains("__")) {
            Arrays.stream(name.substring(1, name.indexOf("__")).split("[._]", -1))
                    .forEach(number -> numbers.add(new BigInteger(number)));
        }
        return numbers;
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            var order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
