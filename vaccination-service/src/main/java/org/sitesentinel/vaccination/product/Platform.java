package org.sitesentinel.vaccination.product;

/** How a vaccine is made, which decides how many doses of it are a course. */
public enum Platform {
    /** Inactivated (灭活疫苗). */
    INACTIVATED,
    /** Adenovirus type 5 vector (5型腺病毒载体疫苗). */
    AD5_VECTOR,
    /** Recombinant protein from CHO cells (重组蛋白疫苗，CHO细胞). */
    RECOMBINANT_CHO
}
