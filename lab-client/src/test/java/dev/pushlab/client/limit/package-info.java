/** Tests of limits: the grammar, and every verdict that can be reached. */
package dev.pushlab.client.limit;
