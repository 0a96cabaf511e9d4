package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import java.util.List;

/** An analyst who draws with what the screen offers; every click, drag, text and choice counts as one. */
final class Hand {

    private static final int STEPS = 12;
    private static final String BLOCK = "lekalo-modeler g.djs-shape[data-element-id='%s']";
    private static final String ARROW = "lekalo-modeler g.djs-connection[data-element-id='%s']";

    private final Person analyst;
    private final Page page;
    private int actions;

    Hand(Person analyst) {
        this.analyst = analyst;
        this.page = analyst.page();
    }

    int actions() {
        return actions;
    }

    /** From the list of processes to the blank page. */
    void begin(String name) {
        analyst.open("models");
        click(analyst.button("Создать процесс").first());
        assertThat(page.getByLabel("Название процесса")).isFocused();
        type(name);
        actions++;
        page.keyboard().press("Enter");
        sees("Запуск вручную");
    }

    void publish() {
        click(page.locator("vaadin-button.publish"));
        click(page.locator(".publish-confirm"));
        assertThat(analyst.see("Версия 1 опубликована и работает")).isVisible();
    }

    /** With the button beside what is selected; then that is selected. */
    String next(String block, String title) {
        var before = selected();
        click(page.locator(".djs-context-pad [data-action='append." + block + "']"));
        return added(before, title);
    }

    /** From the list behind "…" beside what is selected; then that is selected. */
    String more(String title) {
        var before = selected();
        click(page.locator(".djs-context-pad [data-action='append']"));
        click(page.locator(".djs-popup .entry")
                .filter(new FilterOptions().setHasText(title))
                .first());
        return added(before, title);
    }

    private String added(String before, String title) {
        page.waitForFunction(
                "before => { const now = document.querySelector('lekalo-modeler g.djs-shape.selected'); "
                        + "return now && now.dataset.elementId !== before }",
                before);
        sees(title);
        return selected();
    }

    /** The name of what was just put, which waits for it. */
    void name(String name) {
        type(name);
    }

    void type(String text) {
        actions++;
        page.keyboard().type(text);
    }

    void write(Locator field, String text) {
        click(field);
        type(text);
    }

    void choose(String label, String option) {
        click(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last());
        click(analyst.option(option));
    }

    void choose(Locator field, String option) {
        click(field);
        click(analyst.option(option).first());
    }

    void click(Locator what) {
        actions++;
        what.click();
    }

    /** All of the drawing in sight. */
    void fit() {
        click(page.locator(".lekalo-zoom button").nth(1));
    }

    /** Where the last arrow out of a block leads. */
    String ledTo(String block) {
        return page.evaluate("""
                        block => document.querySelector('lekalo-modeler').editor.service('elementRegistry')
                            .get(block).outgoing.at(-1).target.id""", block).toString();
    }

    /** Puts the drawing in order. */
    void tidyUp() {
        click(page.locator("vaadin-button[title*='порядок'], vaadin-button[aria-label*='порядок']")
                .first());
    }

    /** Selects the last arrow out of a block, at the middle of its way. */
    void selectLastArrowOf(String block) {
        actions++;
        var place = onArrow(lastArrowOf(block), 0.5);
        page.mouse().click(place.x(), place.y());
        sees("Стрелка");
    }

    /** Takes the end of the last arrow out of a block and lets it go on another block. */
    void lead(String block, String to) {
        selectLastArrowOf(block);
        actions++;
        var from = onArrow(lastArrowOf(block), 1);
        var box = page.locator(BLOCK.formatted(to)).boundingBox();
        page.mouse().move(from.x(), from.y());
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new MoveOptions().setSteps(STEPS));
        page.mouse().up();
        page.waitForFunction(
                "([block, to]) => document.querySelector('lekalo-modeler').editor.service('elementRegistry')"
                        + ".get(block).outgoing.at(-1).target.id === to",
                List.of(block, to));
    }

    private record Place(double x, double y) {}

    private Place onArrow(String arrow, double part) {
        var line = page.locator(ARROW.formatted(arrow)).locator(".djs-hit").first();
        @SuppressWarnings("unchecked")
        var place = (List<Number>) line.evaluate("""
                (path, part) => {
                  const at = path.getPointAtLength(path.getTotalLength() * part);
                  const seen = at.matrixTransform(path.getScreenCTM());
                  return [seen.x, seen.y];
                }""", part);
        return new Place(place.get(0).doubleValue(), place.get(1).doubleValue());
    }

    private String lastArrowOf(String block) {
        return page.evaluate("""
                        block => document.querySelector('lekalo-modeler').editor.service('elementRegistry')
                            .get(block).outgoing.at(-1).id""", block).toString();
    }

    private String selected() {
        return page.locator("lekalo-modeler .djs-element.selected").first().getAttribute("data-element-id");
    }

    void sees(String block) {
        assertThat(page.locator(".panel h2")).hasText(block);
    }
}
