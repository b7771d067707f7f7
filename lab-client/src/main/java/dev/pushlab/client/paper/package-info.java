/**
 * Published results: what a paper says, what theory says of it, what a run of the lab says, and the verdict. Pure; the
 * papers themselves are the JSON files under {@code /papers}.
 */
package dev.pushlab.client.paper;
