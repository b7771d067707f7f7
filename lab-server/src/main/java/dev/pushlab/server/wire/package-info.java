/**
 * The byte ledger: counts every byte at the socket, live and under every transport alike, and says what it was for. The
 * same class counts on the server and in the load generator, each at its own sockets.
 */
package dev.pushlab.server.wire;
