package org.sitesentinel.deploy.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles that tokens carry in {@code groups}. */
enum Role {
    BUREAU_ADMIN,
    INSPECTOR,
    SITE_OPERATOR,
    DISTRICT_SYSTEM,
    FRONTEND,
    ANALYST,
    PRIVACY_OFFICER;

    /** As it stands in a token and on a command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws LocalFailure naming the roles there are */
    static Role of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(text))
                .findAny()
                .orElseThrow(() -> new LocalFailure("No such role: %s. There are: %s."
                        .formatted(
                                text,
                                Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", ")))));
    }
}
