package org.sitesentinel.siteregistry.site;

import java.util.EnumSet;
import java.util.Set;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;

/** What can happen to a site: when it may, and how it is told. */
enum SiteChange {
    /** Taken into the register (登记). */
    REGISTERED(SiteState.REGISTERED, SiteStatus.REGISTERED, EnumSet.noneOf(SiteStatus.class)),

    /** Put to use, or to use again (启用、复工). */
    ACTIVATED(SiteState.ACTIVATED, SiteStatus.ACTIVE, EnumSet.of(SiteStatus.REGISTERED, SiteStatus.SUSPENDED)),

    /** Stopped for the time being (停工、停用). */
    SUSPENDED(SiteState.SUSPENDED, SiteStatus.SUSPENDED, EnumSet.of(SiteStatus.ACTIVE)),

    /** Closed for good (注销). */
    CLOSED(SiteState.CLOSED, SiteStatus.CLOSED, EnumSet.complementOf(EnumSet.of(SiteStatus.CLOSED))),

    /** Closed because others took its place (合并、分立). */
    SUPERSEDED(SiteState.SUPERSEDED, SiteStatus.CLOSED, EnumSet.complementOf(EnumSet.of(SiteStatus.CLOSED))),

    /** Put right (更正); its place in life stays. */
    CHANGED(SiteState.CHANGED, SiteStatus.REGISTERED, EnumSet.complementOf(EnumSet.of(SiteStatus.CLOSED)));

    private final EventType<SiteState> event;
    private final SiteStatus status;
    private final Set<SiteStatus> from;

    SiteChange(EventType<SiteState> event, SiteStatus status, Set<SiteStatus> from) {
        this.event = event;
        this.status = status;
        this.from = from;
    }

    EventType<SiteState> event() {
        return event;
    }

    boolean isPossible(SiteStatus now) {
        return from.contains(now);
    }

    /** Where the site is afterwards. */
    SiteStatus after(SiteStatus now) {
        return this == CHANGED ? now : status;
    }
}
