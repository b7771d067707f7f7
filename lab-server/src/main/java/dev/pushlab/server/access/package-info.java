/** Who may do what: hosts, origins, the token and its one-time tickets, limits and deadlines of requests. */
package dev.pushlab.server.access;
