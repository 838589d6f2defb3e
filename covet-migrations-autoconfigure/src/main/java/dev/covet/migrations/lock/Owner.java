package dev.covet.migrations.lock;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names this process for those who wait for it: user, host and process number. */
public final class Owner {

    private static final int MAXIMUM_LENGTH = 200;

    private Owner() {}

    public static String ofThisProcess() {
        var name =
                user() + "@" + host() + " (process " + ProcessHandle.current().pid() + ")";
        return name.length() > MAXIMUM_LENGTH ? name.substring(0, MAXIMUM_LENGTH) : name;
    }

    /** The operating system's name of the user whom this process belongs to. */
    public static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /** The name of this machine, as far as it is known. */
    public static String host() {
        // Containers and Windows set these; asking the network for the host's own name can take seconds where DNS is
        // slow.
        var known = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        if (!known.isBlank()) {
            return known;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
