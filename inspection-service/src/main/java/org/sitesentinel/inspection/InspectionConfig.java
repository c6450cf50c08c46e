package org.sitesentinel.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What differs from one bureau to the next. */
@ConfigMapping(prefix = "site-sentinel.inspection")
public interface InspectionConfig {
    /**
     * The agency's short name at the head of its document numbers: {@code 宁城西} in {@code 宁城西住建责改字〔2022〕第1号}. Another
     * name starts a count of its own.
     */
    @WithDefault("宁城西")
    String agency();

    /** The agency's full name, as its documents bear it. */
    @WithDefault("西宁市城西区住房和建设局")
    String agencyName();

    /** When deadlines are looked at, in Asia/Shanghai: every hour. */
    @WithDefault("0 5 * * * ?")
    String noticeCron();

    /** What orders say where nothing else is given. */
    Order order();

    /** Usual texts of orders, from general knowledge: a bureau has its own looked over by its lawyers. */
    interface Order {
        /** When and how a site is inspected again. */
        @WithDefault("整改期限届满后，本机关将组织复查；提前完成整改的，可书面申请提前复查。")
        String reinspection();

        /** What follows when the deadline passes. */
        @WithDefault("逾期不整改或者整改不到位的，本机关将再次责令整改，或者依法移送有处罚权的机关处理。")
        String consequence();

        /** How an order can be challenged. */
        @WithDefault("如不服本通知，可自收到之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法向人民法院提起行政诉讼。复议、诉讼期间不停止执行。")
        String remedies();
    }

    /**
     * Percentage of a site's people with a booster below which its coverage is a risk, where a draw's plan says
     * nothing.
     */
    @WithDefault("80")
    int lowCoverageBelow();
}
