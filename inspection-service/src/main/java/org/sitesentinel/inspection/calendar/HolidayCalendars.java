package org.sitesentinel.inspection.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** All years of which something is said. */
@ApplicationScoped
public class HolidayCalendars implements PanacheRepositoryBase<HolidayCalendar, Integer> {
    /** A deadline lies at most 90 working days ahead, and no holidays are so long. */
    private static final int REACH = 366;

    /** The working days around a day, a year to both sides. */
    public WorkingDays around(LocalDate day) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select day, worked from holiday where day between :first and :last")
                .setParameter("first", day.minusDays(REACH))
                .setParameter("last", day.plusDays(REACH))
                .getResultList();
        Map<LocalDate, Boolean> told = new HashMap<>();
        for (Object row : rows) {
            Object[] holiday = (Object[]) row;
            told.put((LocalDate) holiday[0], (Boolean) holiday[1]);
        }
        return new WorkingDays(told);
    }

    void add(HolidayCalendar calendar) {
        Unique.insert("holiday_calendar_pkey", () -> persistAndFlush(calendar), ConcurrentChange::new);
    }

    /** One to be changed: who wants to change it too waits. */
    Optional<HolidayCalendar> toChange(int year) {
        return findByIdOptional(year, LockModeType.PESSIMISTIC_WRITE);
    }
}
