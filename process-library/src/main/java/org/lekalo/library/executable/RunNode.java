package org.lekalo.library.executable;

import java.util.Map;

/** What is written for the engine of one element of the drawing. */
public final class RunNode {

    private static final String RETRIES = "R3/PT1M";

    /** What the server has for the block that a token stands at. */
    private static final String BLOCK = "${block}";

    private final Executable whole;
    private final Node node;
    private final Node extensions;
    private boolean retried;

    /**
     * @param scope the process, or the part that the element is in
     * @param documentation empty for none
     */
    public RunNode(Executable whole, Node scope, String type, String id, String documentation) {
        this.whole = whole;
        this.node = scope.child(tag(type)).attribute("id", id);
        if (!documentation.isEmpty()) {
            node.child("bpmn:documentation").text(documentation);
        }
        this.extensions = node.child("bpmn:extensionElements");
    }

    public void named(String name) {
        node.attributeUnlessEmpty("name", name);
    }

    private static String tag(String type) {
        return "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
    }

    public void properties(Map<String, String> values) {
        var properties = extensions.child("camunda:properties");
        values.forEach((name, value) ->
                properties.child("camunda:property").attribute("name", name).attribute("value", value));
    }

    public void attribute(String name, String value) {
        node.attribute(name, value);
    }

    /** An arrow that comes in or goes out: {@code incoming}, {@code outgoing}. */
    public void arrow(String direction, String id) {
        node.child("bpmn:" + direction).text(id);
    }

    /** It is a job of its own, which is tried again where it fails. */
    public void asynchronous() {
        node.attribute("camunda:asyncBefore", "true");
        retry();
    }

    /** The server's class of the block does it when a token arrives. */
    public void effect() {
        node.attribute("camunda:delegateExpression", BLOCK);
    }

    /** The server's class of the block says, when a token arrives, which runs it is to wait for. */
    public void calling() {
        extensions
                .child("camunda:executionListener")
                .attribute("event", "start")
                .attribute("delegateExpression", BLOCK);
    }

    /** The server's class of the block hears of the task when it is made. */
    public void asking() {
        extensions.child("camunda:taskListener").attribute("event", "create").attribute("delegateExpression", BLOCK);
    }

    public void timer(Timer timer) {
        retry();
        node.child("bpmn:timerEventDefinition")
                .child("bpmn:" + timer.element())
                .expression()
                .text(timer.text());
    }

    /** @param variable what then holds why it happened */
    public void error(String code, String variable) {
        node.child("bpmn:errorEventDefinition")
                .attribute("errorRef", whole.error(code))
                .attribute("camunda:errorMessageVariable", variable);
    }

    /** @param wantedId of what stands for it in the document */
    public void failure(String wantedId, String code) {
        node.child("bpmn:errorEventDefinition").attribute("errorRef", whole.error(wantedId, code));
    }

    /** Whatever it is. */
    public void anyFailure() {
        node.child("bpmn:errorEventDefinition");
    }

    /** All that goes on beside it is over. */
    public void terminate() {
        node.child("bpmn:terminateEventDefinition");
    }

    /** What happens to the record, by a name that the server gives it when the engine begins to wait. */
    public void recordEvent(String element) {
        message("Message_" + element, "${block.event('" + element + "')}");
    }

    public void message(String wantedId, String name) {
        node.child("bpmn:messageEventDefinition").attribute("messageRef", whole.message(wantedId, name));
    }

    private void retry() {
        if (!retried) {
            retried = true;
            extensions.child("camunda:failedJobRetryTimeCycle").text(RETRIES);
        }
    }

    /** What is in the element, where it is a part. */
    public Node inside() {
        return node;
    }
}
