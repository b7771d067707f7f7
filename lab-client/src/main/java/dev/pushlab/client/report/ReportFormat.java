package dev.pushlab.client.report;

import java.util.Map;

/** A format that reports are written in. Same report in, same bytes out: on any machine, in any locale. */
interface ReportFormat {

    /**
     * The files of the format.
     *
     * @return content by file name, without folders; empty where the result has nothing for this format
     */
    Map<String, byte[]> files(Report report);
}
