package dev.pushlab.client.model;

/** What theory predicts for one transport. Implementations are stateless: any thread may call them. */
public interface TransportModel {

    /** The transport's name, as in URLs, on the command line and in results. */
    String name();

    /**
     * Predicts latency, requests and bytes for one of the workload's clients.
     *
     * @throws IllegalArgumentException when the model does not hold for the workload, saying which field and why
     */
    Prediction predict(Workload workload);
}
