package dev.pushlab.protocol;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A version of HTTP that the lab speaks. */
public enum HttpVersion {
    /** RFC 9112. */
    HTTP_1_1("1.1"),
    /** RFC 9113; WebSocket over it by RFC 8441. */
    HTTP_2("2");

    private final String number;

    HttpVersion(String number) {
        this.number = number;
    }

    /** How people write it: {@code 1.1} or {@code 2}. */
    public String number() {
        return number;
    }

    /**
     * The version of a number.
     *
     * @throws IllegalArgumentException when the lab does not speak it
     */
    public static HttpVersion of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("http is '" + number + "'; allowed: "
                        + Arrays.stream(values()).map(HttpVersion::number).collect(Collectors.joining(", "))));
    }
}
