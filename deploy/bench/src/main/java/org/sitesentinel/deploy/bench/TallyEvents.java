package org.sitesentinel.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells of tallies as vaccination-service does: a day after the other, on each of them every site's. */
final class TallyEvents implements AutoCloseable {

    static final String TOPIC = "vaccination.tally";

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2022-01-01T00:00:00Z");
    private static final List<String> TYPES = List.of("CONSTRUCTION_SITE", "RESIDENTIAL_COMPOUND", "OFFICE_BUILDING");
    private static final List<String> POSTS =
            List.of("CONSTRUCTION_WORKER", "PROPERTY_STAFF", "OFFICE_STAFF", "DRIVER");
    private static final int DISTRICTS = 4;

    private final KafkaProducer<String, byte[]> producer;
    private final int sites;
    private final int headcount;
    private int told;

    /** @param headcount of each site on its first day; on others one more, or as many */
    TallyEvents(String bootstrapServers, int sites, int headcount) {
        this.sites = sites;
        this.headcount = headcount;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Hands the next over; one that fails does not arrive, and is missed there. */
    void tell() {
        int site = told % sites;
        int day = told / sites;
        String id = "bench-%d-%d".formatted(site, day);
        String district = "63019" + (1 + site % DISTRICTS);
        String state = """
                {"id":"%s","version":1,"businessDate":"%s","recordedAt":"%s","subject":"bench-%d",\
                "population":"SITE_PERSONNEL","district":"%s","site":{"id":"bench-%d","type":"%s","district":"%s"},\
                "post":"%s","headcount":%d,"primaryComplete":%d,"booster":%d,"contraindicated":0,"deferred":0,\
                "refused":0,"unknown":0}""".formatted(
                        id,
                        FIRST_DAY.plusDays(day),
                        recordedAt(told),
                        site,
                        district,
                        site,
                        TYPES.get(site % TYPES.size()),
                        district,
                        post(site),
                        headcount + day % 2,
                        headcount + day % 2,
                        day % 2);
        told++;
        var unused = producer.send(new ProducerRecord<>(TOPIC, id, state.getBytes(StandardCharsets.UTF_8)));
    }

    /** When one was recorded: each at a time of its own, so that what it became is found by that. */
    static OffsetDateTime recordedAt(int number) {
        // Never a whole minute, which would be written without its seconds.
        return RECORDED.plus(number + 1L, ChronoUnit.MICROS);
    }

    /** What reporting-service knows the tallies of a site and post by. */
    String timeline(int number) {
        int site = number % sites;
        return "bench-" + site + "|" + post(site);
    }

    private static String post(int site) {
        return POSTS.get(site / 12 % POSTS.size());
    }

    /** How many so far. */
    int told() {
        return told;
    }

    @Override
    public void close() {
        producer.close();
    }
}
