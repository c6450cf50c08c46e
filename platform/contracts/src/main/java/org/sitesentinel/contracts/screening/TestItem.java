package org.sitesentinel.contracts.screening;

/** What a sample is tested for. A row with anything else is refused: districts push other tests, too. */
public enum TestItem {
    /** Nucleic acid of SARS-CoV-2 (新冠病毒核酸); LOINC 94500-6. */
    SARS_COV_2_RNA("COVID_19"),
    /** Nucleic acid of influenza viruses (流感病毒核酸). */
    INFLUENZA_RNA("INFLUENZA"),
    /** Nucleic acid of noroviruses (诺如病毒核酸). */
    NOROVIRUS_RNA("NOROVIRUS");

    private final String disease;

    TestItem(String disease) {
        this.disease = disease;
    }

    /** As policies name it. */
    public String disease() {
        return disease;
    }
}
