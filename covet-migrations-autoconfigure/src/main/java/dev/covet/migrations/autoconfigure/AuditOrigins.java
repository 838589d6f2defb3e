package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.audit.AuditOrigin;
import dev.covet.migrations.lock.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.ApplicationContext;

/** Who records what is done, as far as this application knows. */
final class AuditOrigins {

    private AuditOrigins() {}

    static AuditOrigin of(ApplicationContext context, @Nullable String environment) {
        var build = context.getBeanProvider(BuildProperties.class).getIfUnique();
        var git = context.getBeanProvider(GitProperties.class).getIfUnique();
        var name = context.getEnvironment().getProperty("spring.application.name");
        return new AuditOrigin(
                Owner.user(),
                Owner.host() + ", process " + ProcessHandle.current().pid(),
                environment,
                name == null && build != null ? build.getName() : name,
                build == null ? null : build.getVersion(),
                git == null ? null : git.getCommitId());
    }
}
