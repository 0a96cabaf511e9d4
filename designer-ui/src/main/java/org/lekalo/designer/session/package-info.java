/** Who is signed in: exchanges a password for the server's token, keeps it in the session, renews it, and lets nobody past the sign-in page without it. Decides nothing about rights: the server does. */
@NullMarked
package org.lekalo.designer.session;

import org.jspecify.annotations.NullMarked;
