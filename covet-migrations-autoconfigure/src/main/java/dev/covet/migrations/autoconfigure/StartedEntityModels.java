package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.entity.CapturedModels;
import dev.covet.migrations.entity.EntityModel;
import dev.covet.migrations.entity.EntityModels;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The entities of all persistence units; one that is lazy, or still starting in the background, is waited for. */
record StartedEntityModels(CapturedModels captured, ObjectProvider<EntityManagerFactory> factories)
        implements EntityModels {

    @Override
    public List<EntityModel> all() {
        factories.stream().forEach(EntityManagerFactory::getMetamodel);
        return captured.all();
    }
}
