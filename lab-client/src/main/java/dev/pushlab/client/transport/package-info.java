/**
 * The client's half of the transports: one file each, behind one interface, in one explicit list. They report what
 * happens and measure nothing. A few selector threads carry all subscribers, on Jetty's I/O layer and parsers, without
 * an HTTP client's machinery a request: a generator must cost less than the server that it measures.
 */
package dev.pushlab.client.transport;
