package dev.pushlab.protocol;

/** What payloads are made of, and so how they travel. */
public enum Content {
    /** Text, in JSON as it is. */
    TEXT,
    /** Any bytes, as base64 (RFC 4648, section 4) in JSON. */
    BASE64,
    /** Any bytes, as bytes where the transport can carry them; where it is text by its specification, as base64. */
    BINARY
}
