/**
 * Results to text: one class a format, all of them views of the same {@link dev.pushlab.client.report.Report}. No I/O,
 * no clock: templates, scripts and words are handed in, files are handed out as bytes.
 */
package dev.pushlab.client.report;
