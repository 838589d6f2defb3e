package dev.covet.migrations.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.Lifecycle;
import org.springframework.context.weaving.LoadTimeWeaverAware;

/**
 * Beans that are created when somebody asks for them, and no others. Lazy initialization alone would still build the entity
 * manager factory, start scheduled jobs and message listeners, and let them loose on a database that is being migrated.
 */
final class IdleBeanFactory extends DefaultListableBeanFactory {

    /** What a context looks for in order to create it: beans that want to be early, and beans that run. */
    private static final Set<Class<?>> EAGER = Set.of(LoadTimeWeaverAware.class, Lifecycle.class);

    @Override
    public void preInstantiateSingletons() {
        // None.
    }

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        return type != null && EAGER.contains(type)
                ? new String[0]
                : super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
    }
}
