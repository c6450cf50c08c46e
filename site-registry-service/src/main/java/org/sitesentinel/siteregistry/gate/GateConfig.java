package org.sitesentinel.siteregistry.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What can be set about gates. */
@ConfigMapping(prefix = "site-sentinel.gate")
public interface GateConfig {
    /** The disease whose policies gates judge by. */
    @WithDefault("COVID_19")
    String disease();

    /** Temperature in °C from which somebody is turned away. */
    @WithDefault("37.3")
    BigDecimal feverFrom();
}
