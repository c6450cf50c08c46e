package org.sitesentinel.reporting.metric;

/** What a figure says of time. */
public enum PeriodKind {
    /** How things stand at an instant; in a period, at its end. */
    STATE("某日终了时：", "At the end of a day: "),
    /** What happened in a period; asked for a day, everything up to it. */
    COUNT("一段时间内（只给定 asOf 时，截至该日累计）：", "In a period (with asOf alone, up to that day): ");

    private final Text begin;

    PeriodKind(String zh, String en) {
        begin = new Text(zh, en);
    }

    /** How a definition begins. */
    Text begin() {
        return begin;
    }
}
