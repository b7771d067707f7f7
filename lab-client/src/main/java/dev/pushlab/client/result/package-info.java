/**
 * What was asked and what came out, as immutable records; {@code result.json} is their JSON and every report is a view
 * of them. No I/O, no clock.
 */
package dev.pushlab.client.result;
