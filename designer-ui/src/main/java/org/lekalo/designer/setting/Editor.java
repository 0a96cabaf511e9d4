package org.lekalo.designer.setting;

import com.vaadin.flow.component.Component;

/** Makes what a setting of one kind is set with. */
@FunctionalInterface
interface Editor<T> {

    Component of(Asked<T> asked);
}
