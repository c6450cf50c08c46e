package org.sitesentinel.reporting;

import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.testing.Architecture;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        Architecture.check("reporting");
    }
}
