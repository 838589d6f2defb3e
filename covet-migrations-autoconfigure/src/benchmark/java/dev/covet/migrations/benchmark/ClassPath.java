package dev.covet.migrations.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class paths of the measured processes, made of jars of this one's: each has what it needs and nothing more. Our own
 * classes are packed into jars as well, for reading classes from folders costs less.
 */
final class ClassPath {

    private static final String PRODUCT = "dev/covet/migrations/runner";
    private static final String BENCHMARK = "dev/covet/migrations/benchmark/";
    private static final String COUNTER = "dev/covet/migrations/testing/";

    private final List<Path> jars;
    private final Path product;
    private final Path benchmark;
    private final Path benchmarkClasses;

    private ClassPath(List<Path> jars, Path product, Path benchmark, Path benchmarkClasses) {
        this.jars = jars;
        this.product = product;
        this.benchmark = benchmark;
        this.benchmarkClasses = benchmarkClasses;
    }

    /** @param folder where to put jars of our own classes */
    static ClassPath ofThisProcess(Path folder) throws IOException {
        var jars = new ArrayList<Path>();
        var product = folder.resolve("covet-migrations.jar");
        var benchmark = folder.resolve("benchmark.jar");
        var classes = folder;
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                jars.add(path);
            } else if (Files.isDirectory(path.resolve(BENCHMARK))) {
                classes = path;
                packBenchmark(benchmark, path);
            } else if (Files.isDirectory(path.resolve(PRODUCT))) {
                try (var jar = new PackedJar(product)) {
                    jar.add(path, name -> true);
                }
            }
        }
        return new ClassPath(jars, product, benchmark, classes);
    }

    /** Packs the classes that run in the measured processes, and the resources of a folder besides. */
    Path application(Path jar, Path resources) throws IOException {
        packBenchmark(jar, benchmarkClasses, resources);
        return jar;
    }

    /** The jar of Covet Migrations. */
    Path product() {
        return product;
    }

    /** The classes that run in the measured processes. */
    Path benchmark() {
        return benchmark;
    }

    /** The jar of an artifact, whatever its version. */
    Path jar(String artifact) {
        return jars.stream()
                .filter(jar -> jar.getFileName().toString().matches("\\Q" + artifact + "\\E-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The class path has no jar of " + artifact));
    }

    List<Path> jars(List<String> artifacts) {
        return artifacts.stream().map(this::jar).toList();
    }

    /** The version in the name of an artifact's jar. */
    String version(String artifact) {
        var name = jar(artifact).getFileName().toString();
        return name.substring(artifact.length() + 1, name.length() - ".jar".length());
    }

    private static void packBenchmark(Path file, Path classes, Path... resources) throws IOException {
        try (var jar = new PackedJar(file)) {
            jar.add(classes, name -> name.startsWith(BENCHMARK) || name.startsWith(COUNTER));
            for (var folder : resources) {
                jar.add(folder, name -> true);
            }
        }
    }
}
