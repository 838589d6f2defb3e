package dev.covet.migrations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an entity or attribute was called before, so that the next migration renames its table or column and nobody has
 * to be asked. Once that migration is written the annotation says nothing any more, and may stay or go.
 *
 * <p>On an attribute it may stand at the field or at its getter, like every other mapping annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface PreviousName {

    /** The former name: of the attribute or entity as it was called in Java, or of its column or table. */
    String value();
}
