package dev.pushlab.server.process;

import java.util.HashMap;
import java.util.Map;

/**
 * Context switches and waiting time of this process, added over its threads as Linux tells them. Costs two small files,
 * some 30 µs, a thread. Not safe for concurrent use.
 */
final class TaskCounts {

    private static final String TASKS = "proc/self/task";

    private final SystemFiles files;
    private final CarriedTotal voluntary = new CarriedTotal();
    private final CarriedTotal involuntary = new CarriedTotal();
    private final CarriedTotal waiting = new CarriedTotal();

    TaskCounts(SystemFiles files) {
        this.files = files;
    }

    /** The totals since the start of the process; null where not told. */
    record Totals(Long voluntarySwitches, Long involuntarySwitches, Long cpuWaitNanos) {}

    Totals read() {
        Map<Long, Long> voluntaryNow = new HashMap<>();
        Map<Long, Long> involuntaryNow = new HashMap<>();
        Map<Long, Long> waitingNow = new HashMap<>();
        for (String task : files.children(TASKS)) {
            long id = Long.parseLong(task);
            // Documentation/filesystems/proc.rst of Linux, table 1-2.
            files.text(TASKS + "/" + task + "/status").ifPresent(status -> {
                SystemFiles.number(status, "voluntary_ctxt_switches").ifPresent(n -> voluntaryNow.put(id, n));
                SystemFiles.number(status, "nonvoluntary_ctxt_switches").ifPresent(n -> involuntaryNow.put(id, n));
            });
            // Documentation/scheduler/sched-stats.rst of Linux: time on a processor, time waiting for one, time slices.
            files.text(TASKS + "/" + task + "/schedstat")
                    .map(line -> line.strip().split(" "))
                    .filter(parts -> parts.length == 3)
                    .ifPresent(parts -> waitingNow.put(id, Long.parseLong(parts[1])));
        }
        return new Totals(
                total(voluntary, voluntaryNow), total(involuntary, involuntaryNow), total(waiting, waitingNow));
    }

    /** A live process has threads, so an empty reading is an untold one. */
    private static Long total(CarriedTotal carried, Map<Long, Long> reading) {
        return reading.isEmpty() ? null : Long.valueOf(carried.add(reading));
    }
}
