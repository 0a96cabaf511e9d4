package org.lekalo.library.model;

import java.util.Set;

/** The XML namespaces that mean something to us; all others are other vendors' and inert. */
public final class Namespaces {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Ours: which process and which diagram of a document are worked on. */
    public static final String LEKALO = "https://lekalo.org/bpmn";

    /** The namespaces whose attributes and elements an engine of Camunda's family obeys. */
    public static final Set<String> ENGINE =
            Set.of(CAMUNDA, "http://activiti.org/bpmn", "http://flowable.org/bpmn", "http://www.jboss.org/drools");

    private Namespaces() {}
}
