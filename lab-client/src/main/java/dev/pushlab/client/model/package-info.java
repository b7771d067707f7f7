/**
 * What theory predicts for a workload: latency, requests, bytes and machines, for every transport.
 *
 * <p>Pure functions and records: nothing here reads a clock, a file or a socket, or draws a random number. The path for
 * a reader: {@link dev.pushlab.client.model.Workload} into a {@link dev.pushlab.client.model.TransportModel} gives a
 * {@link dev.pushlab.client.model.Prediction}. Assumed throughout: persistent connections, no loss, no queueing, and a
 * backlog that the server keeps and returns whole.
 */
package dev.pushlab.client.model;
