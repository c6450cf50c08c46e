package org.sitesentinel.deploy.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.sitesentinel.platform.embedded.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a token and nothing else, so that it can stand in a command substitution. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token that the local services accept for twelve hours.")
final class TokenCommand implements Callable<Integer> {

    private static final Duration VALID_FOR = Duration.ofHours(12);

    private final StackSettings settings;

    @Parameters(
            paramLabel = "ROLE",
            description =
                    "bureau-admin, inspector, site-operator, district-system, frontend, analyst or privacy-officer")
    private String role = "";

    @Option(names = "--district", paramLabel = "CODE", description = "Only divisions whose code starts so; repeatable.")
    private List<String> districts = List.of();

    @Option(names = "--site", paramLabel = "ID", description = "Only this site; repeatable.")
    private List<String> sites = List.of();

    TokenCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        String known = Role.of(role).toString();
        if (!Tokens.storedIn(settings.keys())) {
            throw new LocalFailure("There is no key to sign with yet: run deploy/up first.");
        }
        System.out.println(Tokens.load(settings.keys())
                .token(known)
                .subject("local-" + known)
                .districts(districts.toArray(String[]::new))
                .sites(sites.toArray(String[]::new))
                .validFor(VALID_FOR)
                .sign());
        return 0;
    }
}
