package org.sitesentinel.vaccination.product;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All products, by what people call them. */
public final class Catalogue {
    private final List<Product> products;
    private final Map<String, Product> byName = new HashMap<>();

    public Catalogue(Collection<Product> products) {
        this.products = List.copyOf(products);
        for (Product product : this.products) {
            byName.put(key(product.code()), product);
            byName.put(key(product.nameZh()), product);
            byName.put(key(product.nameEn()), product);
        }
    }

    /** Those there are, in order of their codes. */
    public List<Product> products() {
        return products;
    }

    /** The product of a code or of a name in either language, in whatever case and width. */
    public Optional<Product> named(String text) {
        return Optional.ofNullable(byName.get(key(text)));
    }

    /** The product of a code that was taken from here. */
    public Product require(String code) {
        return named(code).orElseThrow(() -> new IllegalStateException("not in the catalogue: " + code));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
