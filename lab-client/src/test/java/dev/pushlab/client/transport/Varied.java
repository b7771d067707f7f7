package dev.pushlab.client.transport;

import java.util.function.UnaryOperator;

/**
 * A transport whose subscribers always ask for something more: in binary, compressed, over another HTTP.
 *
 * @param transport what it is a variation of
 * @param variation what is asked for instead
 */
record Varied(Subscriber transport, UnaryOperator<SubscribeOptions> variation) implements Subscriber {

    @Override
    public String name() {
        return transport.name();
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        return transport.subscribe(network, variation.apply(options), listener);
    }
}
