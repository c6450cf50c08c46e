/** Lets go of whom screening has erased (人员信息删除): what is kept here of a person goes when the person's status does. */
@NullMarked
package org.sitesentinel.vaccination.erasure;

import org.jspecify.annotations.NullMarked;
