/**
 * Experiments with faults: subscribers that come back, a server and a way to it that are broken in known ways, and what
 * that costs until the feed flows again.
 */
package dev.pushlab.client.fault;
