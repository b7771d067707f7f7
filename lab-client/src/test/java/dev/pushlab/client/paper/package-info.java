/** Tests of the verdicts on published results. */
package dev.pushlab.client.paper;
