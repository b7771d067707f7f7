/** The command line. */
package dev.pushlab.client;
