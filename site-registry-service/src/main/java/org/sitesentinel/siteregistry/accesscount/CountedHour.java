package org.sitesentinel.siteregistry.accesscount;

/**
 * An hour as devices counted it and as people were scanned.
 *
 * @param hour of the day, 0 to 23
 * @param devices how many told of it
 * @param entriesScanned people let in, or looked at by hand; counted some seconds late
 */
public record CountedHour(
        int hour, int devices, long entriesCounted, long entriesScanned, long exitsCounted, long exitsScanned) {}
