package dev.pushlab.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushlab.protocol.BinaryCodec;
import dev.pushlab.protocol.FeedCodec;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedMessage;
import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.protocol.WireDirection;
import java.nio.ByteBuffer;

/**
 * WebSocket: upgrades once, then reads a message an event on a connection that both sides may write to at any time.
 *
 * <p><b>Cost:</b> one request, then 2 to 10 bytes of frame head a message; a connection held open with its buffers. The
 * client must reconnect, resume and notice silence by itself.
 *
 * <p><b>Choose it</b> when both sides have news, when messages are many and small, or binary.
 *
 * <p><b>Specification:</b> RFC 6455; the handshake is section 4, frames section 5, close codes section 7.4.
 */
final class WebSocketSubscriber implements Subscriber {

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public Subscription subscribe(ClientNetwork network, SubscribeOptions options, SubscriptionListener listener) {
        String subprotocol = options.binary() ? FeedPaths.BINARY_SUBPROTOCOL : FeedPaths.TEXT_SUBPROTOCOL;
        FeedSocket socket = new FeedSocket(listener, options.binary());
        socket.connection = new WebSocketConnection(network, name(), options, subprotocol, socket);
        network.connect(options.http(), socket.connection);
        return socket;
    }

    /** The feed's messages on a WebSocket. */
    private static final class FeedSocket implements Subscription, WebSocketConnection.Listener {
        private final SubscriptionListener listener;
        private final SubscriptionEnd end;
        private final boolean binary;
        private WebSocketConnection connection;

        FeedSocket(SubscriptionListener listener, boolean binary) {
            this.listener = listener;
            this.end = new SubscriptionEnd(listener);
            this.binary = binary;
        }

        @Override
        public void onRequest() {
            listener.onRequest();
        }

        @Override
        public void onUpgrade() {
            listener.onAnswer(Answer.STREAM, 0);
            listener.onOpen();
        }

        @Override
        public void onMessage(ByteBuffer payload, long readAtNanos) {
            int plainBytes = payload.remaining();
            FeedMessage message = binary
                    ? BinaryCodec.decodeMessage(payload)
                    : FeedCodec.decodeMessage(UTF_8.decode(payload).toString());
            FeedEvent event = message.event();
            long payloadBytes = event == null ? 0 : event.payload().size();
            connection.tap().carried(WireDirection.TO_CLIENT, plainBytes, payloadBytes, 0);
            if (event != null) {
                listener.onEvent(event, readAtNanos);
            } else if (message.gap() != null) {
                listener.onGap(message.gap(), readAtNanos);
            } else if (message.opening() != null) {
                listener.onPosition(message.opening().epoch(), message.opening().next());
            }
        }

        @Override
        public void onPing() {
            listener.onHeartbeat();
        }

        @Override
        public void onRefused(int status) {
            listener.onAnswer(Answer.REFUSED, 0);
        }

        @Override
        public void onClosed(Ending ending) {
            end.closed(ending);
        }

        @Override
        public void onFailure(Throwable cause) {
            end.failed(cause);
        }

        @Override
        public void close() {
            connection.close(1000, "");
        }

        @Override
        public void abort() {
            connection.abort();
        }
    }
}
