package dev.covet.migrations.plan;

/** Which migrations are to be undone. Those that depend on them are undone before them, in every case but {@link Only}. */
public sealed interface RollbackRequest {

    /** What {@link To} calls the state before the first migration. */
    String ZERO = "zero";

    /** The request in words, such as {@code the last 2 migrations}. */
    String describe();

    /**
     * The ones applied last.
     *
     * @param count how many, at least 1
     */
    record Steps(int count) implements RollbackRequest {

        @Override
        public String describe() {
            return count == 1 ? "the last migration" : "the last " + count + " migrations";
        }
    }

    /**
     * Everything after a migration, which stays applied.
     *
     * @param target its name; {@link #ZERO} for everything
     */
    record To(String target) implements RollbackRequest {

        @Override
        public String describe() {
            return target.equals(ZERO) ? "all migrations" : "everything after " + target;
        }
    }

    /**
     * Everything that a version of the application does not have.
     *
     * @param version the version to return to, as the migration that completes it says
     */
    record ToVersion(String version) implements RollbackRequest {

        @Override
        public String describe() {
            return "everything after version " + version;
        }
    }

    /**
     * One migration.
     *
     * @param name its name
     * @param withDependents whether those that depend on it are undone too; otherwise it is refused when there are any
     */
    record Only(String name, boolean withDependents) implements RollbackRequest {

        @Override
        public String describe() {
            return name + (withDependents ? " with all that depend on it" : "");
        }
    }
}
