package dev.pushlab.server.feed;

/** Somebody who has read all there is and wants to be told when there is more. */
public interface FeedWaiter {

    /**
     * The feed has grown, or begun another life. Called once for a registration, on the fan-out thread; must not block
     * and must not throw. To be told again, register again.
     */
    void onMore();

    /**
     * The server wants to let go of everybody: say goodbye, with what there is. Called instead of {@link #onMore},
     * under the same rules.
     */
    void onRelease();
}
