package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.List;

/** How an engine has sequences. */
public interface Sequences {

    List<String> create(Sequence sequence);

    /** Gives the sequence of that name, which {@code before} has as far as it is known, another definition. */
    List<String> alter(Sequence sequence, Schema before);

    List<String> drop(String name);
}
