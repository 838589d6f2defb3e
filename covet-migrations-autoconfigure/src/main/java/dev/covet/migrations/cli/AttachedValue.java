package dev.covet.migrations.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Makes an option take its value, which may be left out, from behind an equals sign only: the next word is not for it. */
final class AttachedValue implements IParameterPreprocessor {

    @Override
    public boolean preprocess(
            Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> information) {
        if (!"=".equals(information.get("separator"))) {
            arguments.push(DryRunMode.PLAN.name());
        }
        return false;
    }
}
