package org.sitesentinel.vaccination.course;

import java.time.LocalDate;
import org.sitesentinel.vaccination.product.Platform;

/**
 * What is a course of a platform from a day on, until the platform's next rule.
 *
 * @param from first day
 * @param doses that make the primary course complete
 * @param weeksApart weeks that two of them lie apart, at least
 * @param boosterAfterMonths months that a booster comes after the complete course, at least
 */
public record CourseRule(Platform platform, LocalDate from, int doses, int weeksApart, int boosterAfterMonths) {}
