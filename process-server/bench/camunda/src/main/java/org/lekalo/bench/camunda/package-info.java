/** The bare Camunda: its starter's defaults and the engine's Java API, nothing tuned. What is measured must not know it is. */
@NullMarked
package org.lekalo.bench.camunda;

import org.jspecify.annotations.NullMarked;
