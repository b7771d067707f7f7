/** The lab's server put together: settings, life cycle, the calls that are no transport, and the page. */
package dev.pushlab.server;
