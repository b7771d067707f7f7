package dev.pushlab.client.result;

import java.util.function.ToLongFunction;

/** The counts of the delivery audit, by name. */
public enum CountKind implements Quantity {
    /** Events that the plan has. */
    PLANNED("planned", DeliveryCounts::planned),
    /** Events that the server published. */
    PUBLISHED("published", DeliveryCounts::published),
    /** Deliveries that this makes. */
    EXPECTED("expected", DeliveryCounts::expected),
    /** Deliveries that were made. */
    DELIVERED("delivered", DeliveryCounts::delivered),
    /** Deliveries that never came and were not declared as gap. */
    LOST("lost", DeliveryCounts::lost),
    /** Deliveries of an event that the subscriber already had. */
    DUPLICATE("duplicate", DeliveryCounts::duplicate),
    /** Deliveries that came after a later event's. */
    OUT_OF_ORDER("out-of-order", DeliveryCounts::outOfOrder),
    /** Gaps that were declared. */
    GAPS("gaps", DeliveryCounts::gaps),
    /** Deliveries that the gaps covered. */
    GAP_EVENTS("gap-events", DeliveryCounts::gapEvents),
    /** Deliveries whose intended time was not the plan's. */
    OFF_PLAN("off-plan", DeliveryCounts::offPlan);

    private final String key;
    private final ToLongFunction<DeliveryCounts> count;

    CountKind(String key, ToLongFunction<DeliveryCounts> count) {
        this.key = key;
        this.count = count;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FigureKind.Unit unit() {
        return FigureKind.Unit.COUNT;
    }

    /** This count of an audit. */
    public long of(DeliveryCounts counts) {
        return count.applyAsLong(counts);
    }
}
