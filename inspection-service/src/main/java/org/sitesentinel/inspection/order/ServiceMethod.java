package org.sitesentinel.inspection.order;

/** How an order reached its party (送达方式). */
public enum ServiceMethod {
    /** Handed over (直接送达). */
    DIRECT,

    /** Left behind where its receipt was refused (留置送达). */
    LEFT,

    /** By post (邮寄送达). */
    POST,

    /** Electronically (电子送达). */
    ELECTRONIC
}
