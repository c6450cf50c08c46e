package org.sitesentinel.contracts;

/** The work a person does at a site (岗位). */
public enum Post {
    /** Construction worker (建筑工人). */
    CONSTRUCTION_WORKER,

    /** Staff of a property company (物业人员). */
    PROPERTY_STAFF,

    /** Who works in an office building (写字楼人员). */
    OFFICE_STAFF,

    /** The bureau's own staff (干部职工). */
    BUREAU_STAFF,

    /** Driver of a material vehicle (驾驶员). */
    DRIVER,

    /** Any other. */
    OTHER
}
