package dev.pushlab.client.paper;

import dev.pushlab.client.model.Prediction;
import dev.pushlab.client.model.Workload;
import dev.pushlab.client.result.Figure;
import dev.pushlab.client.result.FigureKind;

/** A figure that papers give: how it is taken from a measured cell, and what theory says of it. */
public enum PaperMeasure {
    /** Mean delivery latency, in milliseconds. */
    MEAN_MILLIS {
        @Override
        double measured(PaperCell cell) {
            return millis(cell, FigureKind.MEAN);
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.latency().meanSeconds() * 1e3;
        }
    },
    /** Largest delivery latency, in milliseconds. */
    MAX_MILLIS {
        @Override
        double measured(PaperCell cell) {
            return millis(cell, FigureKind.MAX);
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.latency().maxSeconds() * 1e3;
        }
    },
    /** Mean delivery latency in one-way delays. */
    MEAN_TRANSITS {
        @Override
        double measured(PaperCell cell) {
            return MEAN_MILLIS.measured(cell) / cell.scenario().delayMillis();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.latency().meanSeconds() / workload.timing().oneWayDelaySeconds();
        }
    },
    /** Largest delivery latency in one-way delays. */
    MAX_TRANSITS {
        @Override
        double measured(PaperCell cell) {
            return MAX_MILLIS.measured(cell) / cell.scenario().delayMillis();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.latency().maxSeconds() / workload.timing().oneWayDelaySeconds();
        }
    },
    /** Requests a second of all clients. */
    REQUESTS_PER_SECOND(true) {
        @Override
        double measured(PaperCell cell) {
            return cell.windowRequests() / cell.windowSeconds();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return workload.clients() * prediction.requestsPerSecond();
        }
    },
    /** Requests of one client in the measurement, or the one that opened its stream. */
    REQUESTS_PER_CLIENT {
        @Override
        double measured(PaperCell cell) {
            return (cell.windowRequests() + cell.openings()) / cell.clientTrials();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.openingBytes() > 0 ? 1 : prediction.requestsPerSecond() * seconds;
        }
    },
    /** Share of answers without an event, in per cent. */
    EMPTY_PERCENT {
        @Override
        double measured(PaperCell cell) {
            return 100 * cell.windowEmpty() / cell.windowRequests();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return 100 * prediction.emptyFraction();
        }
    },
    /** Heads of a poll, or framing of a message. */
    HEAD_BYTES {
        @Override
        double measured(PaperCell cell) {
            return cell.headBytes();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.requestsPerSecond() > 0
                    ? workload.heads().requestBytes() + workload.heads().responseBytes()
                    : prediction.traffic().appBytesPerEvent() - workload.payloadBytes();
        }
    },
    /** A message with its heads or framing, and its payload. */
    MESSAGE_BYTES {
        @Override
        double measured(PaperCell cell) {
            return cell.headBytes() + cell.payloadBytes();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return HEAD_BYTES.predicted(prediction, workload, seconds) + workload.payloadBytes();
        }
    },
    /** Heads or framing of all clients a second, in 10^6 bits. */
    OVERHEAD_MEGABITS(true) {
        @Override
        double measured(PaperCell cell) {
            double messages = cell.isStream() ? cell.windowDeliveries() : cell.windowRequests();
            return cell.headBytes() * messages / cell.windowSeconds() * MEGABITS_PER_BYTE;
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            double messages = prediction.requestsPerSecond() + prediction.messagesPerSecond();
            return HEAD_BYTES.predicted(prediction, workload, seconds)
                    * messages
                    * workload.clients()
                    * MEGABITS_PER_BYTE;
        }
    },
    /** IP packets an event. */
    IP_BYTES {
        @Override
        double measured(PaperCell cell) {
            return cell.ipBytes();
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return prediction.traffic().ipBytesPerEvent();
        }
    },
    /** Share of the polls that were asked for, all clients each interval, that were made, in per cent. */
    SERVED_PERCENT {
        @Override
        double measured(PaperCell cell) {
            double asked = cell.scenario().clients() / cell.scenario().pollIntervalSeconds();
            return 100 * REQUESTS_PER_SECOND.measured(cell) / asked;
        }

        @Override
        double predicted(Prediction prediction, Workload workload, double seconds) {
            return 100 * prediction.requestsPerSecond() * workload.timing().pollSeconds();
        }
    };

    private static final double MEGABITS_PER_BYTE = 8e-6;

    private final boolean isOfAllClients;

    PaperMeasure() {
        this(false);
    }

    PaperMeasure(boolean isOfAllClients) {
        this.isOfAllClients = isOfAllClients;
    }

    /** Whether twice the clients make it twice as large. */
    boolean isOfAllClients() {
        return isOfAllClients;
    }

    /** As measured; not a number where the cell does not bear it. */
    abstract double measured(PaperCell cell);

    /**
     * As theory has it.
     *
     * @param seconds length of the measurement
     */
    abstract double predicted(Prediction prediction, Workload workload, double seconds);

    private static double millis(PaperCell cell, FigureKind kind) {
        Figure figure = cell.cell().figure(kind);
        return figure.estimate() == null ? Double.NaN : figure.estimate() / 1e6;
    }
}
