package dev.pushlab.client.transport;

import dev.pushlab.protocol.FeedPaths;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Long-poll: asks again as soon as it has an answer; the server holds the question until there is news.
 *
 * <p><b>Cost:</b> a request and an answer with all their heads an event (or a batch of those that came while the client
 * was asking again), and one a hold time when nothing happens.
 *
 * <p><b>Choose it</b> when news should be fast but streams do not get through, or are not worth their upkeep.
 *
 * <p><b>Specification:</b> RFC 6202 section 2.
 */
final class LongPollSubscriber implements Subscriber {

    @Override
    public String name() {
        return "long-poll";
    }

    @Override
    public Duration longestSilence(SubscribeOptions options) {
        return options.hold().plusSeconds(5);
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        return new Asking(network, name(), options, listener).start();
    }

    private static final class Asking extends BatchSubscription {
        private final String parameters;

        Asking(ClientNetwork network, String name, SubscribeOptions options, SubscriptionListener listener) {
            super(network, name, options, listener, Answer.TIMEOUT);
            BigDecimal seconds =
                    BigDecimal.valueOf(options.hold().toMillis(), 3).stripTrailingZeros();
            this.parameters = "&" + FeedPaths.HOLD + "=" + seconds.toPlainString();
        }

        @Override
        String parameters() {
            return parameters;
        }

        @Override
        void askWhenDue() {
            ask();
        }
    }
}
