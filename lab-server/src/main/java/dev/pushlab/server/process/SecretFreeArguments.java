package dev.pushlab.server.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Arguments fit to be published. Hides too much rather than too little: one that speaks anywhere of a token, password,
 * secret, key or credential keeps only what comes before its first {@code =} or {@code :}, and if it has neither, hides
 * the value after it.
 */
public final class SecretFreeArguments {

    private static final String HIDDEN = "***";
    private static final Pattern TELLTALE = Pattern.compile("(?i)token|passw|secret|key|credential|://[^/]*@");
    private static final Pattern VALUE = Pattern.compile("(?s)(?<=[=:]).*");

    private SecretFreeArguments() {}

    /** The same arguments in the same order, secrets replaced by {@code ***}. */
    public static List<String> of(List<String> arguments) {
        List<String> shown = new ArrayList<>();
        boolean valueFollows = false;
        for (String argument : arguments) {
            boolean option = argument.startsWith("-");
            boolean telltale = TELLTALE.matcher(argument).find();
            if (valueFollows && !option) {
                shown.add(HIDDEN);
            } else {
                shown.add(telltale ? VALUE.matcher(argument).replaceFirst(HIDDEN) : argument);
            }
            valueFollows = option && telltale && !VALUE.matcher(argument).find();
        }
        return List.copyOf(shown);
    }
}
