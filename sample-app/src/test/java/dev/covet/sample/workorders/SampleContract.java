package dev.covet.sample.workorders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.covet.migrations.test.MigrationTests;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole application on one engine, started once for all tests, on a database that was empty. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@DirtiesContext
abstract class SampleContract implements OperatorContract, BackOfficeContract, RestartContract {

    @Autowired
    private RestTestClient client;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Environment environment;

    @Autowired
    private HealthEndpointGroups healthGroups;

    @Override
    public final Visitor visitor() {
        return new Visitor(client);
    }

    @Override
    public final HealthEndpointGroups healthGroups() {
        return healthGroups;
    }

    @TestFactory
    Stream<DynamicNode> everyMigrationGoesForthAndBackAndForth(@Autowired ApplicationContext application) {
        return MigrationTests.of(application).requiringReversible().tests();
    }

    @Test
    void hibernateHasCheckedItsEntitiesUnlessOnSqlite() {
        assertThat(environment.getProperty("spring.jpa.hibernate.ddl-auto"))
                .isEqualTo(database().engine() == TestEngine.SQLITE ? "none" : "validate");
    }

    @Test
    void everyEntityHasItsTableAndColumns() {
        assertThat(entityTypes()).hasSizeGreaterThan(10).allSatisfy(entity -> {
            var query = "SELECT e FROM " + entity.getSimpleName() + " e";
            assertThatCode(() -> entities.createQuery(query, entity).getResultList())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void anEntityIsLoadedWhenItIsNeeded() {
        assertThat(entityTypes()).allSatisfy(entity -> {
            var reference = entities.getReference(entity, UUID.randomUUID());
            assertThat(Hibernate.isInitialized(reference)).isFalse();
        });
    }

    private List<Class<?>> entityTypes() {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .toList();
    }
}
