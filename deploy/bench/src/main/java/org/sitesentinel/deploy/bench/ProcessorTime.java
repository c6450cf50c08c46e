package org.sitesentinel.deploy.bench;

import java.time.Duration;
import java.util.stream.Stream;
import org.sitesentinel.deploy.local.Service;

/**
 * Processor time since a service, the database and this program were started.
 *
 * @param service in nanoseconds, as the others
 */
record ProcessorTime(long service, long database, long program) {

    /**
     * As of now.
     *
     * @param backend any of the database's sessions: it is known by process only
     */
    static ProcessorTime now(Service service, long backend) {
        ProcessHandle self = ProcessHandle.current();
        Stream<ProcessHandle> serving = self.children()
                .filter(child -> child.info().commandLine().orElse("").contains(service.module() + "/"));
        Stream<ProcessHandle> postgres = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return new ProcessorTime(sum(serving), sum(postgres), sum(Stream.of(self)));
    }

    private static long sum(Stream<ProcessHandle> processes) {
        return processes
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(service - earlier.service, database - earlier.database, program - earlier.program);
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(service + other.service, database + other.database, program + other.program);
    }
}
