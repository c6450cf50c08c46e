package org.sitesentinel.inspection.draw;

/**
 * What came of a quota.
 *
 * @param quota its place in the plan, from 0
 * @param candidates sites that could be drawn
 * @param excluded sites that fit and could not
 * @param drawn sites that were
 */
public record QuotaResult(int quota, long candidates, long excluded, long drawn) {}
