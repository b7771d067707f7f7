/**
 * Limits for figures ({@code websocket.p99<20ms}): how they are written, and what a result says about them. No I/O, no
 * clock.
 */
package dev.pushlab.client.limit;
