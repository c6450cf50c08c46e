package org.sitesentinel.vaccination.coverage;

/** Where figures come from. */
public enum Basis {
    /** What subjects declared (申报). */
    DECLARED,

    /** What roster, doses and reasons come to (推算): of sites alone, as far as it is known now. */
    DERIVED
}
