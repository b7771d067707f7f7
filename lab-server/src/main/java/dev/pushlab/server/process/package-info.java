/**
 * What a process and its machine cost and suffer, read from the operating system and the JVM. Server and load generator
 * each use this room on themselves, so that one instrument tells both apart.
 */
package dev.pushlab.server.process;
