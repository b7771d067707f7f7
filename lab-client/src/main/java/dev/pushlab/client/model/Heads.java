package dev.pushlab.client.model;

/**
 * The bytes one transport sends around its payload.
 *
 * @param requestBytes Hq: the request head with its CRLFs; of a stream, that of the request or upgrade which opens it
 * @param responseBytes Hs: the response head of an answer with events; of a stream, of the answer which opens it
 * @param emptyResponseBytes the response head of an answer without events
 * @param emptyBodyBytes E0: the body of an answer without events
 * @param batchEnvelopeBytes what a body with events holds once, around them
 * @param eventEnvelopeBytes what each event holds beside its payload: names, numbers, separators, and in an event
 *     stream every byte but {@code data: } and the two line ends
 */
public record Heads(
        double requestBytes,
        double responseBytes,
        double emptyResponseBytes,
        double emptyBodyBytes,
        double batchEnvelopeBytes,
        double eventEnvelopeBytes) {

    public Heads {
        Check.finite("requestBytes", requestBytes, 0);
        Check.finite("responseBytes", responseBytes, 0);
        Check.finite("emptyResponseBytes", emptyResponseBytes, 0);
        Check.finite("emptyBodyBytes", emptyBodyBytes, 0);
        Check.finite("batchEnvelopeBytes", batchEnvelopeBytes, 0);
        Check.finite("eventEnvelopeBytes", eventEnvelopeBytes, 0);
    }

    /** Heads around bare payloads, as most papers count them: no envelopes, and empty answers without a body. */
    public static Heads bare(double requestBytes, double responseBytes) {
        return new Heads(requestBytes, responseBytes, responseBytes, 0, 0, 0);
    }
}
