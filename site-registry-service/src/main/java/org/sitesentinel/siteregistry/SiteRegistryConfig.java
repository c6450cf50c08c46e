package org.sitesentinel.siteregistry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What can be set about the registry. */
@ConfigMapping(prefix = "site-sentinel.site-registry")
public interface SiteRegistryConfig {
    /** Look-ups of venue codes that one address may make in a minute without a token. */
    @WithDefault("600")
    int openLookUpsPerMinute();

    /** The address that a poster's QR code holds, at most 200 characters; {@code {code}} stands for the code. */
    @WithDefault("https://example.invalid/v/{code}")
    @Pattern(regexp = "https?://[!-z]*\\{code}[!-~]*")
    @Size(max = 200)
    String codeUrl();

    /** Whom posters say to ask, such as an office and its telephone. They hang in public: nobody's private number. */
    Optional<@Size(max = 100) String> posterContact();
}
