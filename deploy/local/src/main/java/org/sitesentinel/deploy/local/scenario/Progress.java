package org.sitesentinel.deploy.local.scenario;

import java.io.PrintStream;

/** Shows how far the scenario has come: a bar on a terminal, a line at every tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final int steps;
    private int done;

    Progress(PrintStream out, boolean terminal, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
    }

    synchronized void step() {
        done++;
        int percent = 100 * done / steps;
        if (percent == 100 * (done - 1) / steps) {
            return;
        }
        if (terminal) {
            int filled = WIDTH * done / steps;
            out.printf("\rplaying spring 2022 [%s%s] %3d%%", "#".repeat(filled), ".".repeat(WIDTH - filled), percent);
            if (done == steps) {
                out.println();
            }
        } else if (percent % 10 == 0) {
            out.printf("playing spring 2022: %d%%%n", percent);
        }
        out.flush();
    }
}
