package org.sitesentinel.siteregistry.gate.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.KnownPerson;

/**
 * What an attempt is held against.
 *
 * @param siteSuspended whether the site's work is stopped
 * @param exitsClosed whether the site lets people in only (只进不出)
 * @param exitPermit whether this person may leave nevertheless
 * @param policy absent where none is in force: what it would ask is then not asked
 * @param person what screening knows of the person; absent when nothing
 * @param feverFrom temperature in °C from which somebody is turned away
 */
public record Conditions(
        boolean siteSuspended,
        boolean exitsClosed,
        boolean exitPermit,
        @Nullable GatePolicy policy,
        @Nullable KnownPerson person,
        BigDecimal feverFrom) {}
