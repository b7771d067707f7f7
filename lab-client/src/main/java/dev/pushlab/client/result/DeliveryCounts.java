package dev.pushlab.client.result;

/**
 * The audit of a trial, over every event of it, warm-up included.
 *
 * @param planned events that the plan has
 * @param published events that the server published
 * @param expected deliveries that this makes: published events times subscribers
 * @param delivered deliveries that were made, each event counted once a subscriber
 * @param lost deliveries that never came and were not declared as gap
 * @param duplicate deliveries of an event that the subscriber already had
 * @param outOfOrder deliveries that came after a later event's
 * @param gaps gaps that were declared
 * @param gapEvents deliveries that the gaps covered
 * @param offPlan deliveries whose intended time was not the plan's
 */
public record DeliveryCounts(
        long planned,
        long published,
        long expected,
        long delivered,
        long lost,
        long duplicate,
        long outOfOrder,
        long gaps,
        long gapEvents,
        long offPlan) {

    /** Both together. */
    public DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(
                planned + other.planned,
                published + other.published,
                expected + other.expected,
                delivered + other.delivered,
                lost + other.lost,
                duplicate + other.duplicate,
                outOfOrder + other.outOfOrder,
                gaps + other.gaps,
                gapEvents + other.gapEvents,
                offPlan + other.offPlan);
    }
}
