/**
 * What the teaching page needs of the server beyond the feed: its files, and what its own connections carried, byte by
 * byte, which no browser shows.
 */
package dev.pushlab.server.page;
