package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pushlab.client.run.DeliveryLog.Delivery;
import dev.pushlab.client.run.Finding.Grade;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import dev.pushlab.protocol.Arrivals;
import dev.pushlab.protocol.FaultOrder;
import dev.pushlab.protocol.PublishOrder;
import dev.pushlab.server.LabServer;
import dev.pushlab.server.ServerSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PublisherCheckTest {

    private static final String TOKEN = "a-token-of-the-tests";
    private static final long PLANTED_NANOS = 30_000_000;
    private static final FaultOrder DELAY = new FaultOrder(FaultOrder.Kind.DELAY, 0, PLANTED_NANOS);

    private LabServer server;
    private PlanTrial trial;

    @BeforeEach
    void start() throws Exception {
        server = LabServer.start(ServerSettings.onFreePort(TOKEN));
        Target target = new Target(server.uri(), TOKEN, null);
        trial = new PlanTrial(target, new ControlClient(target));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyTransportDeliversThePlanAndLeavesInGoodOrder() throws Exception {
        PublishOrder order = new PublishOrder(Arrivals.POISSON, 200, 300_000_000, 100, 7);
        Map<String, DeliveryLog> logs = trial.run(order, null, Subscribers.all());
        assertEquals(Subscribers.all().stream().map(Subscriber::name).toList(), List.copyOf(logs.keySet()));
        long planned = dev.pushlab.protocol.PublishPlan.of(order).size();
        logs.forEach((name, log) -> {
            assertNull(log.failure(), name);
            assertTrue(log.isEnded(), name);
            assertEquals(planned, log.size(), name);
        });
    }

    @Test
    void aPlantedDelayIsInEveryDeliveryOfEveryTransport() throws Exception {
        PublishOrder order = new PublishOrder(Arrivals.POISSON, 200, 300_000_000, 100, 7);
        trial.run(order, DELAY, Subscribers.all()).forEach((name, log) -> {
            assertTrue(log.summary(1, Delivery::deliveryLatencyNanos).minNanos() >= PLANTED_NANOS * 0.999, name);
            assertTrue(log.summary(1, Delivery::publishDelayNanos).minNanos() >= PLANTED_NANOS * 0.999, name);
        });
    }

    @Test
    void theDelayEndsWithItsTrial() throws Exception {
        PublishOrder order = new PublishOrder(Arrivals.PERIODIC, 100, 100_000_000, 10, 7);
        trial.run(order, new FaultOrder(FaultOrder.Kind.DELAY, 0, 2_000_000_000), List.of());
        DeliveryLog log = trial.run(order, null, Subscribers.all().subList(0, 1))
                .values()
                .iterator()
                .next();
        assertEquals(10, log.size());
        assertTrue(log.summary(1, Delivery::publishDelayNanos).minNanos() < 2_000_000_000);
    }

    @Test
    void aLatePublisherIsDoubtful() throws Exception {
        PublishOrder order = new PublishOrder(Arrivals.PERIODIC, 1_000, 1_700_000_000, 10, 7);
        DeliveryLog log = trial.run(order, DELAY, Subscribers.all().subList(0, 1))
                .values()
                .iterator()
                .next();
        Finding finding = PublisherCheck.precision(log);
        assertEquals(Grade.DOUBTFUL, finding.grade(), finding::toString);
        assertNotNull(finding.advice());
        assertEquals(1_200L, finding.figures().get("events"));
        assertTrue(finding.figures().get("publishDelayP50Nanos").longValue() >= PLANTED_NANOS * 0.999);
    }

    @Test
    void aPublisherWhoseEventsDoNotComeIsDoubtful() {
        Finding finding = PublisherCheck.precision(new DeliveryLog());
        assertEquals(Grade.DOUBTFUL, finding.grade());
        assertEquals("0 events came", finding.measured());
    }
}
