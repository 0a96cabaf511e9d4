/**
 * The process server: the CRM's records, the process engine, security and the HTTP API, one package a feature. Complete
 * without the designer: whatever a person can do on a page, a program can do over HTTP.
 */
@NullMarked
package org.lekalo.server;

import org.jspecify.annotations.NullMarked;
