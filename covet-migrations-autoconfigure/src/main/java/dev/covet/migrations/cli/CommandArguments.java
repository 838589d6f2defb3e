package dev.covet.migrations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line taken apart.
 *
 * @param application what is for Spring Boot: everything before the word {@code covet}, and behind it properties such as
 *     {@code --spring.profiles.active=test}
 * @param command the command and its own options, in their order
 */
record CommandArguments(List<String> application, List<String> command) {

    /** A dot in the name tells a property from an option of ours. */
    private static final Pattern PROPERTY = Pattern.compile("--[\\w\\[\\]-]+(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);

    CommandArguments {
        application = List.copyOf(application);
        command = List.copyOf(command);
    }

    static CommandArguments parse(String... arguments) {
        var application = new ArrayList<String>();
        var command = new ArrayList<String>();
        var isCommand = false;
        for (var argument : arguments) {
            if (!isCommand && argument.equals(CommandLineListener.WORD)) {
                isCommand = true;
            } else if (isCommand && !PROPERTY.matcher(argument).matches()) {
                command.add(argument);
            } else {
                application.add(argument);
            }
        }
        return new CommandArguments(application, command);
    }
}
