package dev.pushlab.client;

import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads a share as people write it: {@code 5%}. */
final class Percent {

    private static final Pattern SHARE = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,3})?%");
    private static final Pattern NOTHING = Pattern.compile("[0.]*%");

    private Percent() {}

    /**
     * The share that an option gives, above 0 and below 1.
     *
     * @throws ParameterException when it is none
     */
    static double parse(String option, String text, CommandSpec spec) {
        if (!SHARE.matcher(text).matches() || NOTHING.matcher(text).matches()) {
            throw new ParameterException(
                    spec.commandLine(), option + " is '" + text + "'; allowed: above 0% and below 100%, as in 5%");
        }
        return Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
    }
}
