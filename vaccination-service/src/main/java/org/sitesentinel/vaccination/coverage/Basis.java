package org.sitesentinel.vaccination.coverage;

/** Where figures come from. */
public enum Basis {
    /** What subjects declared (申报). */
    DECLARED(Sums.NOTHING),

    /** What roster, doses and reasons come to (推算): of sites alone, as far as it is known now. */
    DERIVED(Sums.NOBODY);

    private final Sums nothing;

    Basis(Sums nothing) {
        this.nothing = nothing;
    }

    /** The sums where there is nothing to add up. */
    Sums nothing() {
        return nothing;
    }
}
