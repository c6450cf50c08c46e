package org.sitesentinel.screening;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.OpenApiSnapshot;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OpenApiTest {
    @Test
    void offersWhatIsPromised() throws IOException {
        OpenApiSnapshot.verify();
    }
}
