/**
 * The server's half of the transports: one file each, behind one interface, in one explicit list. All read the same
 * feed by cursor and give the same guarantee: each later event once and in order, or an explicit gap.
 */
package dev.pushlab.server.transport;
