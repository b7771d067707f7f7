/**
 * What server and client say to each other, and nothing else: plain values that both sides read alike. No I/O, no
 * clock.
 */
package dev.pushlab.protocol;
