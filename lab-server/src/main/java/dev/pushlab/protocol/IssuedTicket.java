package dev.pushlab.protocol;

/**
 * A one-time ticket: {@code POST /api/tickets}.
 *
 * @param ticket to be shown once, as the parameter {@code ticket}
 * @param lifeSeconds time in which it has to be
 */
public record IssuedTicket(String ticket, long lifeSeconds) {}
