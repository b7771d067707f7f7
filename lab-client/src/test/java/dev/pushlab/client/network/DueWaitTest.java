package dev.pushlab.client.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class DueWaitTest {

    @Test
    void isOnTimeToWithinTheSpin() {
        DueWait wait = new DueWait();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long due = System.nanoTime() + 3_000_000;
            while (System.nanoTime() < due) {
                wait.announce(due);
                wait.await();
                wait.arrive();
            }
            least = Math.min(least, System.nanoTime() - due);
        }
        assertTrue(least < 50_000, "at best " + least + " ns late");
    }

    @Test
    void earlierWorkCallsTheWaiterBackAndLaterWorkDoesNot() throws Exception {
        DueWait wait = new DueWait();
        CountDownLatch announced = new CountDownLatch(1);
        Thread waiter = new Thread(() -> {
            wait.announce(DueWait.NEVER);
            announced.countDown();
            wait.await();
        });
        waiter.start();
        announced.await();
        wait.callBefore(DueWait.NEVER);
        assertTrue(waiter.isAlive());
        wait.callBefore(System.nanoTime());
        waiter.join();
    }

    @Test
    void aCallBetweenAnnouncingAndWaitingIsNotLost() {
        DueWait wait = new DueWait();
        wait.announce(DueWait.NEVER);
        wait.callBefore(System.nanoTime());
        wait.await();
    }
}
