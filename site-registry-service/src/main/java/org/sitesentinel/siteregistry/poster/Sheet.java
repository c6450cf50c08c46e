package org.sitesentinel.siteregistry.poster;

import java.util.List;

/**
 * A poster laid out on A4, in points from the upper left corner.
 *
 * @param title what a reader that cannot see it is told
 * @param rules y of the lines across the sheet
 * @param qrX left edge of the code's quiet zone
 * @param qrY upper edge of it
 * @param qrSize its width and height
 */
record Sheet(String title, List<Line> lines, List<Double> rules, QrCode qr, double qrX, double qrY, double qrSize) {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    static final double MARGIN = 48;
    static final double RULE = 1;

    double module() {
        return qrSize / qr.size();
    }
}
