package dev.pushlab.client.model;

import java.util.List;

/**
 * The bytes one client's connection carries in both directions, once it is open.
 *
 * @param appBytesPerSecond bytes of HTTP or WebSocket a second
 * @param appBytesPerEvent the same an event; infinite where there are bytes without events
 * @param ipBytesPerSecond bytes of IP packets a second: with TLS records, segment heads and acknowledgements
 * @param ipBytesPerEvent the same an event
 */
public record Traffic(
        double appBytesPerSecond, double appBytesPerEvent, double ipBytesPerSecond, double ipBytesPerEvent) {

    static Traffic of(List<Flow> flows, Link link) {
        return new Traffic(
                flows.stream()
                        .mapToDouble(f -> Flow.total(f.perSecond(), f.bytes()))
                        .sum(),
                flows.stream()
                        .mapToDouble(f -> Flow.total(f.perEvent(), f.bytes()))
                        .sum(),
                flows.stream()
                        .mapToDouble(f -> Flow.total(f.perSecond(), f.ipBytes(link)))
                        .sum(),
                flows.stream()
                        .mapToDouble(f -> Flow.total(f.perEvent(), f.ipBytes(link)))
                        .sum());
    }
}
