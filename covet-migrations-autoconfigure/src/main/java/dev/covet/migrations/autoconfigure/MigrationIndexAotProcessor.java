package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.source.MigrationIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles.FileHandler;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;

/**
 * Lists the migrations on the class path while an application is processed ahead of time: a native image keeps only the
 * resources that it is told of, and cannot list a folder.
 */
final class MigrationIndexAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.getBeanNamesForType(CovetMigrations.class, true, false).length == 0) {
            return null;
        }
        var environment = beanFactory.getBean(Environment.class);
        var locations = Binder.get(environment)
                .bind("covet.migrations.locations", Bindable.listOf(String.class))
                .orElse(List.of(CovetMigrationsProperties.DEFAULT_LOCATION));
        var classLoader =
                Objects.requireNonNullElseGet(beanFactory.getBeanClassLoader(), ClassUtils::getDefaultClassLoader);
        var index = MigrationIndex.of(ApplicationMigrations.locations(locations), classLoader);
        return (generationContext, code) -> write(index, generationContext);
    }

    private static void write(MigrationIndex index, GenerationContext generationContext) {
        var resources = generationContext.getRuntimeHints().resources();
        resources.registerPattern(MigrationIndex.RESOURCE);
        index.paths().forEach(resources::registerPattern);
        generationContext
                .getGeneratedFiles()
                .handleFile(Kind.RESOURCE, MigrationIndex.RESOURCE, file -> write(index, file));
    }

    /** Tests are processed one context after the other into the same place, so what is there already stays. */
    private static void write(MigrationIndex index, FileHandler file) throws IOException {
        var content = file.getContent();
        if (content == null) {
            file.create(resource(index));
            return;
        }
        try (InputStream existing = content.getInputStream()) {
            var text = new String(existing.readAllBytes(), StandardCharsets.UTF_8);
            var paths = new ArrayList<>(MigrationIndex.parse(text).paths());
            paths.addAll(index.paths());
            file.override(resource(new MigrationIndex(paths)));
        }
    }

    private static ByteArrayResource resource(MigrationIndex index) {
        return new ByteArrayResource(index.toText().getBytes(StandardCharsets.UTF_8));
    }
}
