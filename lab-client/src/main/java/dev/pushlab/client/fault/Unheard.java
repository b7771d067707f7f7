package dev.pushlab.client.fault;

import dev.pushlab.client.transport.Answer;
import dev.pushlab.client.transport.Ending;
import dev.pushlab.client.transport.SubscriptionListener;
import dev.pushlab.protocol.FeedEvent;
import dev.pushlab.protocol.FeedGap;

/** A subscriber who takes note of nothing. */
final class Unheard implements SubscriptionListener {

    @Override
    public void onOpen() {}

    @Override
    public void onRequest() {}

    @Override
    public void onAnswer(Answer kind, int events) {}

    @Override
    public void onEvent(FeedEvent event, long receivedAtNanos) {}

    @Override
    public void onGap(FeedGap gap, long receivedAtNanos) {}

    @Override
    public void onClosed(Ending ending) {}

    @Override
    public void onFailure(Throwable cause) {}
}
