/** Tests of comparisons of runs: what forbids one, and every verdict that can be reached. */
package dev.pushlab.client.compare;
