package org.sitesentinel.vaccination.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Where the catalogue is asked for. */
@ApplicationScoped
public class Products {
    private final EntityManager entityManager;

    Products(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** As it is now; one look-up of a few rows. */
    public Catalogue catalogue() {
        return new Catalogue(
                entityManager
                        .createQuery("from VaccineProduct order by code", VaccineProduct.class)
                        .getResultList()
                        .stream()
                        .map(VaccineProduct::product)
                        .toList());
    }
}
