package org.sitesentinel.siteregistry.poster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.runtime.typeface.Typeface;
import org.sitesentinel.siteregistry.ConfigFixture;
import org.sitesentinel.siteregistry.SiteRegistryConfig;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.venuecode.VenueCodeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ConfiguredPosterTest {
    @Test
    void aPosterLeadsToTheFrontEndAndNamesTheOfficeThatWereSet() throws IOException {
        Typeface typeface = new Typeface();
        SiteRegistryConfig ofABureau = ConfigFixture.with(Map.of(
                "code-url", "https://m.bureau.example/scan?c={code}&v=1", "poster-contact", "城西区住建局 0971-6140000"));
        QuarkusMock.installMockForType(
                new DrawPoster(
                        new SheetLayout(typeface),
                        new SvgPoster(),
                        new PngPoster(),
                        new PdfPosters(typeface),
                        ofABureau),
                DrawPoster.class);
        String code =
                VenueCodeFixture.issued(SiteFixture.compound("1号楼").buildings().get(0));

        byte[] pdf = Caller.as("frontend")
                .accept("application/pdf")
                .get("/api/v1/venue-codes/" + code + "/poster")
                .asByteArray();

        assertThat(Rendering.scanned(Rendering.pdf(pdf).get(0)))
                .isEqualTo("https://m.bureau.example/scan?c=" + code + "&v=1");
        assertThat(Rendering.text(pdf, 1)).contains("城西区住建局 0971-6140000");
    }
}
