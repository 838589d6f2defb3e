package dev.covet.migrations.testing;

/** A user and the password, both empty where the engine has no users. */
record Credentials(String username, String password) {

    static final Credentials NONE = new Credentials("", "");
}
