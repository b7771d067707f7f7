package dev.pushlab.client.paper;

import java.util.Locale;

/**
 * What came of a figure.
 *
 * @param check the figure
 * @param model what theory says of it
 * @param measured what was measured; null where nothing was that may be used
 * @param scale clients that were run over those that the figure is of
 * @param verdict what came of it
 * @param why in a sentence
 */
public record PaperFinding(
        PaperCheck check, double model, Double measured, double scale, PaperVerdict verdict, String why) {

    /**
     * Judges a figure: the verdict follows from the three values and the check's tolerance, and from nothing else.
     *
     * @param doubts what disturbed the measurement; empty for nothing. A disturbed figure may agree, but cannot refute.
     */
    static PaperFinding of(PaperCheck check, double model, Double measured, double scale, String doubts) {
        if (measured == null || !Double.isFinite(measured)) {
            return new PaperFinding(
                    check, model, null, scale, PaperVerdict.NOT_MEASURED, "no figure that may be used was measured");
        }
        if (measured >= check.least() && measured <= check.greatest()) {
            return new PaperFinding(
                    check,
                    model,
                    measured,
                    scale,
                    PaperVerdict.REPRODUCED,
                    off(measured, check.published()) + " the published figure; tolerated are "
                            + percent(check.tolerance()) + ": " + check.why());
        }
        boolean isExplained = Math.abs(measured - model) <= check.tolerance() * Math.abs(model);
        String both = off(measured, check.published()) + " the published figure, " + off(measured, model)
                + " the model's; tolerated are " + percent(check.tolerance());
        if (!isExplained && !doubts.isEmpty()) {
            String disturbed = both + "; but the machine was disturbed: " + doubts;
            return new PaperFinding(check, model, measured, scale, PaperVerdict.NOT_MEASURED, disturbed);
        }
        return new PaperFinding(
                check,
                model,
                measured,
                scale,
                isExplained ? PaperVerdict.IN_SHAPE : PaperVerdict.NOT_REPRODUCED,
                check.otherwise() == null ? both : both + ". " + check.otherwise());
    }

    private static String off(double measured, double value) {
        if (value == 0) {
            return String.format(Locale.ROOT, "%.3g more than", measured);
        }
        double share = (measured - value) / value;
        return Math.abs(share) < 5e-4 ? "equal to" : percent(Math.abs(share)) + (share > 0 ? " above" : " below");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }
}
