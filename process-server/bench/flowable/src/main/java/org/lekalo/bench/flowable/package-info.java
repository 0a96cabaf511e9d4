/** The bare Flowable: its starter's defaults and the engine's Java API, nothing tuned. What is measured must not know it is. */
@NullMarked
package org.lekalo.bench.flowable;

import org.jspecify.annotations.NullMarked;
