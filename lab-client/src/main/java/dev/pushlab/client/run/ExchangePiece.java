package dev.pushlab.client.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.pushlab.server.wire.WirePiece;

/**
 * A run of bytes with one meaning.
 *
 * @param kind what it is
 * @param bytes as they passed the connection
 * @param text the same as text; only of a head
 * @param frame the WebSocket frame that ends with this piece; null elsewhere
 */
public record ExchangePiece(WirePiece kind, byte[] bytes, String text, WebSocketFrame frame) {

    static ExchangePiece of(WirePiece kind, byte[] bytes, WebSocketFrame frame) {
        return new ExchangePiece(kind, bytes, kind == WirePiece.HEAD ? new String(bytes, ISO_8859_1) : null, frame);
    }
}
