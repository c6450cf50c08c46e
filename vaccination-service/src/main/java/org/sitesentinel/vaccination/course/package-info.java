/**
 * What a course of vaccination (接种程序) is: how many doses of a platform, how far apart, and how long after it a booster
 * is due. A policy that changes with the days, shipped as data; whoever needs it asks here.
 */
@NullMarked
package org.sitesentinel.vaccination.course;

import org.jspecify.annotations.NullMarked;
