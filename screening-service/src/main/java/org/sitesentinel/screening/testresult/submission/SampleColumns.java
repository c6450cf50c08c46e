package org.sitesentinel.screening.testresult.submission;

import org.sitesentinel.runtime.sql.Incoming;

/** Samples as the columns of a set. */
final class SampleColumns {
    static final Incoming<Sample> INCOMING = Incoming.<Sample>rows()
            .with("id", "uuid", Sample::id)
            .with("reference", "text", Sample::reference)
            .with("version", "bigint", Sample::version)
            .with("tube", "text", Sample::tube)
            .with("pool_size", "smallint", Sample::poolSize)
            .with("person_ref", "text", Sample::personRef)
            .with("site_id", "uuid", sample -> sample.place().siteId())
            .with("district", "text", sample -> sample.place().district())
            .withName("item", Sample::item)
            .withName("result", Sample::result)
            .with("ct", "numeric", Sample::ct)
            .with("lab", "text", Sample::lab)
            .with("sampled_at", "timestamptz", Sample::sampledAt)
            .with("received_at", "timestamptz", Sample::receivedAt)
            .with("tested_at", "timestamptz", Sample::testedAt)
            .with("reported_at", "timestamptz", Sample::reportedAt)
            .with("business_date", "date", Sample::businessDate);

    private SampleColumns() {}
}
