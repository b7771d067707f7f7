package dev.pushlab.client.model;

import java.util.List;
import java.util.stream.Collectors;

/** The list of all transport models. A further transport is one class and one line here. */
public final class TransportModels {
    private static final List<TransportModel> ALL =
            List.of(new PollModel(), new LongPollModel(), new WebSocketModel(), new SseModel());

    private TransportModels() {}

    /** Every model, in the order of reports. */
    public static List<TransportModel> all() {
        return ALL;
    }

    /**
     * The model of the transport called {@code name}.
     *
     * @throws IllegalArgumentException when there is none, with the names there are
     */
    public static TransportModel named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("transport is '" + name + "'; allowed: " + names()));
    }

    private static String names() {
        return ALL.stream().map(TransportModel::name).collect(Collectors.joining(", "));
    }
}
