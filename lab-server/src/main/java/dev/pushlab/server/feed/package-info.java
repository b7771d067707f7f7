/**
 * The event feed: an append-only log with bounded history, wake-ups without a thread a waiter, and the open-loop
 * publisher. Knows no transport and no network; the clock is injected.
 */
package dev.pushlab.server.feed;
