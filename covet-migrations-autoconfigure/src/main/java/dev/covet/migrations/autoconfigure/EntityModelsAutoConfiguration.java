package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.entity.CapturedModels;
import dev.covet.migrations.entity.EntityModels;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.integrator.spi.Integrator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Keeps what Hibernate knows of the application's entities, for whoever compares it with migrations or a database. */
@AutoConfiguration
@ConditionalOnClass({Integrator.class, AbstractEntityManagerFactoryBean.class})
@ConditionalOnBooleanProperty(name = "covet.migrations.enabled", matchIfMissing = true)
public final class EntityModelsAutoConfiguration {

    @Bean
    CapturedModels covetCapturedModels() {
        return new CapturedModels();
    }

    @Bean
    static EntityManagerFactoryListener covetEntityManagerFactoryListener(ObjectProvider<CapturedModels> captured) {
        return new EntityManagerFactoryListener(captured);
    }

    @Bean
    @ConditionalOnMissingBean(EntityModels.class)
    StartedEntityModels covetEntityModels(CapturedModels captured, ObjectProvider<EntityManagerFactory> factories) {
        return new StartedEntityModels(captured, factories);
    }
}
