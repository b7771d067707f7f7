/** Runs held against each other: what differs in what was asked and where, then figure by figure. No I/O, no clock. */
package dev.pushlab.client.compare;
