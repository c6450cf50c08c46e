/**
 * Vehicles that bring material to a site (物资车辆): who came from where, and whether a vehicle from an area of risk was
 * handled in a closed loop before it left.
 */
@NullMarked
package org.sitesentinel.screening.vehicle;

import org.jspecify.annotations.NullMarked;
