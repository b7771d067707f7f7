/**
 * Runs scenarios: warm-up, measurement, drain, audit; and keeps the results on disk. Works with the interfaces of the
 * transports, never with one of them by name.
 */
package dev.pushlab.client.run;
