package org.sitesentinel.reporting.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealTest {
    /** As it was sealed before documents told by when their figures were known. */
    private static final String SEALED = "{\"asOf\":\"2022-03-31\",\"district\":\"630104\",\"document\":%s,"
            + "\"template\":\"housing-bureau\",\"templateVersion\":1}";

    private static final String DOCUMENT = "{\"sections\":[{\"heading\":{\"en\":\"1\",\"zh\":\"一\"},\"id\":\"work\","
            + "\"numbered\":true,\"paragraphs\":[{\"figures\":{\"n\":{\"asOf\":\"2022-03-31\",\"denominator\":92,"
            + "\"filter\":{\"district\":\"630104\"},\"href\":\"/api/v1/metrics/m?asOf=2022-03-31\",\"metric\":\"m\","
            + "\"numerator\":88,\"printed\":{\"en\":\"95\",\"zh\":\"95\"},\"rows\":\"/api/v1/metrics/m/rows\","
            + "\"whatIf\":3,\"whatIfHref\":\"/api/v1/metrics/n\"}},\"id\":\"p\",\"sentence\":{\"en\":\"{n}\","
            + "\"zh\":\"{n}\"},\"text\":{\"en\":\"95\",\"zh\":\"95\"}}]}],\"title\":{\"en\":\"T\",\"zh\":\"题\"}}";

    @Test
    void whatWasSealedBeforeStillHasItsHash() throws IOException, NoSuchAlgorithmException {
        BriefingDocument document = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(DOCUMENT, BriefingDocument.class);

        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(SEALED.formatted(DOCUMENT).getBytes(StandardCharsets.UTF_8));

        assertThat(new Seal("housing-bureau", 1, "630104", LocalDate.of(2022, 3, 31), document).hash())
                .isEqualTo(HexFormat.of().formatHex(digest));
    }
}
