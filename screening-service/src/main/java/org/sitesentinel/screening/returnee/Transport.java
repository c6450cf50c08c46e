package org.sitesentinel.screening.returnee;

/** How somebody travelled. */
public enum Transport {
    /** Railway (火车). */
    TRAIN,
    /** Aeroplane (飞机). */
    PLANE,
    /** Coach (客车). */
    COACH,
    /** Car (自驾). */
    CAR,
    /** Any other way. */
    OTHER
}
