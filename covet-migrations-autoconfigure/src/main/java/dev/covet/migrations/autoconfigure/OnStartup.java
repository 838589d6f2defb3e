package dev.covet.migrations.autoconfigure;

/** What is done when the application starts. */
public enum OnStartup {
    /** Apply what is pending. */
    MIGRATE,
    /** Change nothing, and refuse to start unless everything is applied and unchanged. */
    VALIDATE,
    /** Nothing: somebody else migrates. */
    NONE
}
