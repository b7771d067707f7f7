/** Who may do what: the control token. */
package dev.pushlab.server.access;
