package dev.covet.migrations.benchmark.application.jpa;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All parts. */
interface Parts extends Repository<Part, Integer> {

    List<Part> findByNameOrderById(String name);
}
