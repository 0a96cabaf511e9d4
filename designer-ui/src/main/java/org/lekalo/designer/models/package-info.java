/**
 * Process models: their list, and the page on which one is drawn, checked and published. Knows the server only through the contract, the drawing only through the modeler and the panel.
 */
@NullMarked
package org.lekalo.designer.models;

import org.jspecify.annotations.NullMarked;
