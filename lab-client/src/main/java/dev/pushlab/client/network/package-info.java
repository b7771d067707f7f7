/**
 * The relay that stands between clients and server and emulates a network, the same for every transport. Start at
 * {@link dev.pushlab.client.network.Relay}.
 */
package dev.pushlab.client.network;
