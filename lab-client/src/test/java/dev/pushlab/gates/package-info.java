/**
 * The project's own gates: who may use whom, how large a file may grow, what the README must name. They live in
 * {@code lab-client} because its tests see both modules; each is seen to refuse a planted fault.
 */
package dev.pushlab.gates;
