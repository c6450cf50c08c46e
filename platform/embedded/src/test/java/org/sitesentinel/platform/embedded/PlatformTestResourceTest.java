package org.sitesentinel.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTestResourceTest {

    @Test
    void everyStartGetsADatabaseOfItsOwn() {
        PlatformTestResource resource = new PlatformTestResource();

        Map<String, String> first = resource.start();
        Map<String, String> second = resource.start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(first.get("kafka.bootstrap.servers")).isEqualTo(second.get("kafka.bootstrap.servers"));
    }

    @Test
    void classesLoadedAnewFindTheSameServers() throws Exception {
        List<URL> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(PlatformTestResourceTest::url)
                .toList();
        try (URLClassLoader anew =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = anew.loadClass(PlatformTestResource.class.getName());
            Object broker = copy.getMethod("kafka").invoke(null);

            assertThat(copy).isNotEqualTo(PlatformTestResource.class);
            assertThat(broker.getClass().getMethod("port").invoke(broker))
                    .isEqualTo(PlatformTestResource.kafka().port());
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
