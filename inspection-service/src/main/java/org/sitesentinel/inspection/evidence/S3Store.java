package org.sitesentinel.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.sitesentinel.inspection.evidence.EvidenceConfig.S3;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Objects of a bucket. */
final class S3Store implements EvidenceStore {
    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    static S3Store of(S3 config) {
        return new S3Store(
                client(config).build(), config.bucket(), config.prefix().orElse(""));
    }

    /** As other services that speak S3 understand it, too: no checksums beside the signature's, no chunks. */
    static S3ClientBuilder client(S3 config) {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false));
        config.endpoint()
                .ifPresent(endpoint -> client.endpointOverride(endpoint).forcePathStyle(true));
        return client;
    }

    @Override
    public void put(UUID id, Path file) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(key(id)), RequestBody.fromFile(file));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key(id)));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key(id)));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    private String key(UUID id) {
        return prefix + id;
    }
}
