package dev.pushlab.server.transport;

import dev.pushlab.protocol.FeedPaths;
import dev.pushlab.server.feed.FeedCursor;
import dev.pushlab.server.feed.FeedReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads the parameters of a subscription. Each is plain ASCII and stands at most once; unknown ones are ignored. */
final class FeedQuery {

    /** Largest cursor: every JSON reader still holds it exactly (RFC 8259 section 6). */
    static final long LARGEST_AFTER = (1L << 53) - 1;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,16}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final Pattern EPOCH = Pattern.compile("[0-9a-zA-Z-]{1,64}");
    private static final int BAD_REQUEST = 400;

    private final Fields fields;

    private FeedQuery(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads a request's query.
     *
     * @throws Problem.Refused when it is not well-formed
     */
    static FeedQuery of(Request request) {
        try {
            return new FeedQuery(Request.extractQueryParameters(request));
        } catch (RuntimeException e) {
            throw new Problem.Refused(BAD_REQUEST, "the query is not well-formed: percent-encoded UTF-8 is expected");
        }
    }

    /** Cursor to read on from; without {@code after}, from now on. */
    FeedCursor cursor(FeedReader feed) {
        return cursor(feed, null);
    }

    /**
     * Likewise, with a value from a head that counts more: a browser that reconnects repeats the address, with the
     * {@code after} of its first request, and says in the head how far it has come since.
     */
    FeedCursor cursor(FeedReader feed, String lastEventId) {
        FeedCursor now = feed.now();
        String after = value(FeedPaths.AFTER);
        String text = lastEventId == null ? after : lastEventId;
        if (text == null) {
            return now;
        }
        String name = lastEventId == null ? FeedPaths.AFTER : "Last-Event-ID";
        if (!WHOLE.matcher(text).matches() || Long.parseLong(text) > LARGEST_AFTER) {
            throw refused(name, text, "a sequence, 0 to " + LARGEST_AFTER);
        }
        String epoch = value(FeedPaths.EPOCH);
        if (epoch != null && !EPOCH.matcher(epoch).matches()) {
            throw refused(FeedPaths.EPOCH, epoch, "the epoch of an earlier answer");
        }
        return new FeedCursor(epoch == null ? now.epoch() : epoch, Long.parseLong(text));
    }

    /** Hold time of a long-poll. */
    Duration hold(EndpointSettings settings) {
        String text = value(FeedPaths.HOLD);
        if (text == null) {
            return settings.defaultHold();
        }
        String allowed =
                "seconds above 0 and at most " + settings.longestHold().toSeconds() + ", with up to 6 decimals";
        if (!DECIMAL.matcher(text).matches()) {
            throw refused(FeedPaths.HOLD, text, allowed);
        }
        Duration hold = Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
        if (hold.isZero() || hold.compareTo(settings.longestHold()) > 0) {
            throw refused(FeedPaths.HOLD, text, allowed);
        }
        return hold;
    }

    /** Whether the server may compress. */
    boolean compression() {
        String text = value(FeedPaths.COMPRESSION);
        if (text != null && !text.equals(FeedPaths.ON) && !text.equals("off")) {
            throw refused(FeedPaths.COMPRESSION, text, "on, off");
        }
        return FeedPaths.ON.equals(text);
    }

    private String value(String name) {
        List<String> values = fields.getValues(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw new Problem.Refused(BAD_REQUEST, name + " stands " + values.size() + " times; allowed: once");
        }
        return values.get(0);
    }

    private static Problem.Refused refused(String name, String value, String allowed) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new Problem.Refused(BAD_REQUEST, name + " is '" + shown + "'; allowed: " + allowed);
    }
}
