package dev.pushlab.client.paper;

import java.util.List;
import java.util.Map;

/**
 * A published result, and how the lab runs it again.
 *
 * @param id its name: authors and year
 * @param source where it was published
 * @param says what it says
 * @param ran what its authors ran
 * @param here how it is run here, and what is different
 * @param heads bytes of its request and response heads, by transport; none where it gives none
 * @param runs what is run
 * @param checks its figures, each with the one of ours that corresponds
 */
public record Paper(
        String id,
        String source,
        String says,
        String ran,
        String here,
        Map<String, HeadSizes> heads,
        List<PaperRun> runs,
        List<PaperCheck> checks) {

    /**
     * Sizes of heads with their line ends.
     *
     * @param request bytes of a request's head
     * @param response bytes of an answer's head
     * @param event bytes that the lab sends around an event and the paper does not count
     */
    public record HeadSizes(double request, double response, double event) {}

    /** Copies the collections; refuses a check of a run that there is not. */
    public Paper {
        heads = heads == null ? Map.of() : Map.copyOf(heads);
        runs = List.copyOf(runs);
        checks = List.copyOf(checks);
        for (PaperCheck check : checks) {
            if (runs.stream().noneMatch(run -> run.name().equals(check.run()))) {
                throw new IllegalArgumentException("paper " + id + " checks '" + check.what() + "' in run '"
                        + check.run() + "', which it has not");
            }
        }
    }
}
