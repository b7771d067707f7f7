package dev.pushlab.client.compare;

/**
 * Something in which a run differs from the base, beside its figures.
 *
 * @param field its place in {@code result.json}
 * @param base what the base has; null where it has nothing there
 * @param other what the other run has
 * @param forbids whether the figures cannot be compared because of it
 */
public record Difference(String field, String base, String other, boolean forbids) {}
