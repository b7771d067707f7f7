/**
 * The wire contract, version 1, that server and client share: events, batches, gaps, paths and the records of the
 * control calls. No I/O and no clock; only the codec knows a JSON library.
 */
package dev.pushlab.protocol;
