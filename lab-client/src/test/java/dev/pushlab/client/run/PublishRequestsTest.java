package dev.pushlab.client.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.TrialResult;
import dev.pushlab.client.transport.Subscribers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The request ledger tells who else published while a trial was measured. */
@Timeout(30)
class PublishRequestsTest {

    @Test
    void requestsThatPublishAreCountedAndThePlanTakesNone() throws Exception {
        try (TrialRig rig = TrialRig.inThisProcess()) {
            Scenario scenario = TrialRig.scenario(1, 20, 0, 0.3);
            TrialResult quiet = rig.run(Subscribers.all().get(0), scenario, () -> {});
            assertEquals(0, quiet.requests().publish());
            TrialResult disturbed = rig.run(Subscribers.all().get(0), scenario, () -> {
                rig.control().publishEvent("by hand");
                rig.control().publishEvent("once more");
            });
            assertEquals(2, disturbed.requests().publish());
        }
    }
}
