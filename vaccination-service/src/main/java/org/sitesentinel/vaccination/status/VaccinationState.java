package org.sitesentinel.vaccination.status;

/** How far somebody is on a day. */
public enum VaccinationState {
    /** Nothing is known (无接种记录); not the same as unvaccinated. */
    NO_DOSE_KNOWN,
    /** Has had a dose, and the primary course is not complete (未完成全程). */
    PRIMARY_INCOMPLETE,
    /** The primary course is complete, a booster cannot be given yet (完成全程，未到加强时间). */
    PRIMARY_COMPLETE,
    /** A booster can be given and was not (应加强未加强). */
    BOOSTER_DUE,
    /** With a booster (已加强). */
    BOOSTED
}
