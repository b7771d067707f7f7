package dev.pushlab.client.result;

/** What the instrument may have to say against its own numbers: how grave it is, and what to do about it. */
public enum WarningKind {
    /** Events never arrived and no gap was declared. */
    EVENTS_LOST(Status.INVALID, "the transport or the server broke its promise; look at the server's log"),
    /** Events arrived twice. */
    EVENTS_DUPLICATED(Status.INVALID, "the transport or the server broke its promise; look at the server's log"),
    /** Events arrived after later ones. */
    EVENTS_OUT_OF_ORDER(Status.INVALID, "the transport or the server broke its promise; look at the server's log"),
    /** Events left the history before subscribers had them. */
    GAPS_DECLARED(Status.INVALID, "subscribers were too slow for the history: fewer clients, a lower rate, --history"),
    /** Nothing arrived at all. */
    NOTHING_RECEIVED(Status.INVALID, "check that the server is reachable and that the plan has events"),
    /** Subscribers could not connect, were refused or cut off. */
    SUBSCRIPTIONS_FAILED(Status.INVALID, "see the endings; check limits (lab doctor) and the server's log"),
    /** Server and client disagree about the bytes. */
    BYTES_DISAGREE(Status.INVALID, "something between the two changed or dropped bytes, or the ledger is broken"),
    /** The parts do not add up to the bytes of the socket. */
    PARTS_DO_NOT_ADD_UP(Status.INVALID, "the ledger met bytes that it does not understand: report this"),
    /** The kernel's count and the ledger's disagree. */
    KERNEL_DISAGREES(Status.INVALID, "the ledger is broken, or connections were replaced during the trial"),
    /** An event's intended time is not the plan's. */
    STAMP_OFF_PLAN(Status.INVALID, "the server stamps late and hides its own delay: coordinated omission"),
    /** Fewer events were published than planned. */
    RATE_NOT_REACHED(Status.INVALID, "ask for a lower rate or a smaller payload: the server cannot publish that fast"),
    /** The clocks of server and client disagree, or their offset is known less well than the latency. */
    CLOCK_DOUBTFUL(Status.INVALID, "run server and client on one host, or read latencies with the printed bound"),
    /** The publisher was late. */
    PUBLISHER_LATE(Status.INCONCLUSIVE, "the machine is too busy for the rate: stop other work, or lower the rate"),
    /** The generator had too little CPU. */
    GENERATOR_STARVED(Status.INCONCLUSIVE, "what was measured is the generator: fewer clients, or more cores"),
    /** Other processes or the hypervisor took CPU. */
    MACHINE_NOISY(Status.INCONCLUSIVE, "stop other work on the machine and repeat"),
    /** One of the two JVMs stood still. */
    PROCESS_PAUSED(Status.INCONCLUSIVE, "a pause of a JVM or of the machine is in the tail: repeat, or look at the GC"),
    /** One trial is unlike the others. */
    TRIAL_OUT_OF_LINE(Status.INCONCLUSIVE, "look at that trial's warnings; repeat with more --trials"),
    /** Two lanes of the same transport differ. */
    CONTROL_DIFFERS(Status.INCONCLUSIVE, "the machine changes between trials: quieten it, and take more --trials"),
    /** The run was stopped before its end. */
    INTERRUPTED(Status.INCONCLUSIVE, "repeat: the trials that were finished are kept"),
    /** The server went away before the run's end. */
    SERVER_LOST(Status.INCONCLUSIVE, "see what the server said last; the trials that were finished are kept"),
    /** The relay is less precise, or slower, than the lab asks. */
    RELAY_IMPRECISE(
            Status.INCONCLUSIVE, "the emulated network is not the one asked for: stop other work on the machine"),
    /** A figure is further from theory than sampling and calibration explain. */
    OFF_THEORY(Status.VALID, "something that theory leaves out decides the figure: load, a pause, or a fault"),
    /** Poll interval and event interval are multiples: the phase decides the latency. */
    POLL_PHASE_LOCKED(Status.VALID, "use --arrivals poisson, or read the mean as one draw of a range"),
    /** Too few events for a percentile. */
    TOO_FEW_SAMPLES(Status.VALID, "a longer --duration, more --clients or more --trials"),
    /** Too few trials for an interval. */
    TOO_FEW_TRIALS(Status.VALID, "at least 3 --trials; the standard scenario takes 5");

    private final Status worst;
    private final String advice;

    WarningKind(Status worst, String advice) {
        this.worst = worst;
        this.advice = advice;
    }

    /** What a cell with this warning is at best. */
    public Status status() {
        return worst;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
