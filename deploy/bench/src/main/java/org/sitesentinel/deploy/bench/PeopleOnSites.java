package org.sitesentinel.deploy.bench;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many people on how many sites a measurement is about. */
final class PeopleOnSites {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--people", paramLabel = "N", description = "1000 to 10000000 (default: 1000000).")
    int people = 1_000_000;

    @Option(names = "--sites", paramLabel = "N", description = "1 to 100000 (default: 10000).")
    int sites = 10_000;

    void check() {
        if (people < 1_000 || people > 10_000_000 || sites < 1 || sites > 100_000) {
            throw new ParameterException(
                    command.commandLine(),
                    "--people must be between 1000 and 10000000, and --sites between 1 and 100000.");
        }
    }
}
