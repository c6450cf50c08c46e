package org.sitesentinel.vaccination.status;

/** Why a person's status is what it is: what the latest dose that says something says. */
public enum CourseReason {
    /** No dose is known, which is not to say that there was none (无接种记录). */
    NO_DOSE,
    /** Some of the course's doses are missing yet (剂次不足). */
    DOSES_MISSING,
    /** Doses of several platforms do not add up to a course of one (不同技术路线疫苗不能合计). */
    MIXED_PRODUCTS,
    /** The latest dose came before the least interval and does not count (间隔不足). */
    DOSE_TOO_EARLY,
    /** The latest dose is of a product that is for boosters alone, without a complete course (仅限加强). */
    BOOSTER_PRODUCT_ONLY,
    /** The primary course is complete (完成全程接种). */
    COURSE_COMPLETE,
    /** It is, by a third dose or a later one: a dose of the course and no booster (第三剂属全程，不是加强针). */
    LAST_DOSE_IS_NO_BOOSTER,
    /** It is; the dose after it came before a booster could be given and does not count (加强针间隔不足). */
    BOOSTER_TOO_EARLY,
    /** Boosted with the platform of the course (同源加强). */
    BOOSTED,
    /** Boosted with another platform (序贯加强). */
    BOOSTED_WITH_ANOTHER
}
