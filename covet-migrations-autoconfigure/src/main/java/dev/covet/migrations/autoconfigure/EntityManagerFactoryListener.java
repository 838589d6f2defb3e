package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.entity.CapturedModels;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.util.ClassUtils;

/**
 * Has Hibernate tell us what each entity manager factory is built from, also those that an application declares by itself.
 * There is one setting for such listeners, so those that somebody else set stay in it.
 */
final class EntityManagerFactoryListener implements BeanPostProcessor {

    private final ObjectProvider<CapturedModels> captured;

    EntityManagerFactoryListener(ObjectProvider<CapturedModels> captured) {
        this.captured = captured;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.getJpaPropertyMap()
                    .compute(JpaSettings.INTEGRATOR_PROVIDER, (setting, others) -> with(provider(others)));
        }
        return bean;
    }

    private IntegratorProvider with(IntegratorProvider others) {
        return () -> {
            var all = new ArrayList<>(others.getIntegrators());
            all.add(captured.getObject());
            return all;
        };
    }

    /** Hibernate takes an instance, a class or the name of one. */
    private static IntegratorProvider provider(@Nullable Object setting) {
        if (setting == null) {
            return List::of;
        }
        if (setting instanceof IntegratorProvider provider) {
            return provider;
        }
        var type = setting instanceof Class<?> given
                ? given
                : ClassUtils.resolveClassName(setting.toString(), ClassUtils.getDefaultClassLoader());
        return (IntegratorProvider) BeanUtils.instantiateClass(type);
    }
}
