package org.sitesentinel.reporting.briefing.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator may set of printed briefings. */
@ConfigMapping(prefix = "site-sentinel.briefing-links")
interface FormConfig {
    /**
     * Where the links of Word documents and Markdown lead: this service as its readers reach it. Default this machine.
     */
    @WithDefault("http://127.0.0.1:8085")
    String baseUrl();
}
