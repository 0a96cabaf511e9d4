/**
 * Who may do what, and who did: levels and hidden fields by role, the audit, what is kept about a person, which files are let in. Decides nothing: the server does.
 */
@NullMarked
package org.lekalo.designer.rights;

import org.jspecify.annotations.NullMarked;
