/** Tests of the reports, against golden files and hostile input. */
package dev.pushlab.client.report;
