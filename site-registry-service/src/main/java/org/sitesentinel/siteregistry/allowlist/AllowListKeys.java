package org.sitesentinel.siteregistry.allowlist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Public keys that lists are checked with, as RFC 7517 writes them. */
@Schema(name = "AllowListKeys")
public record AllowListKeys(List<Key> keys) {
    public AllowListKeys {
        keys = List.copyOf(keys);
    }

    /** A key on P-256. */
    @Schema(name = "AllowListKey")
    public record Key(String kty, String crv, String x, String y, String kid, String use, String alg) {}
}
