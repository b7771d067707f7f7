/**
 * What people say of these transports, each as an experiment that can go either way: a scenario, and a judge of its
 * result. Pure: a judge sees a result and nothing else.
 */
package dev.pushlab.client.claim;
