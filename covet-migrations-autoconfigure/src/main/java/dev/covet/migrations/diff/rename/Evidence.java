package dev.covet.migrations.diff.rename;

/**
 * One reason for or against a rename.
 *
 * @param words for a person, such as {@code same type varchar(40)}
 * @param weight how much it counts beside other evidence; negative speaks against the rename
 */
public record Evidence(String words, double weight) {

    /** Whether it speaks for the rename. */
    public boolean isFor() {
        return weight > 0;
    }
}
