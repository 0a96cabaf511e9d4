package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The drawing board under somebody's mouse. Blocks are known by their element's id; lengths are the drawing's own. */
final class Drawing {

    private static final int STEPS = 12;
    private static final int BLANK = 30;

    /** A start and an end. */
    static final int BLANK_PAGE = 2;

    private static final String SHAPES = "lekalo-modeler g.djs-shape";
    private static final double START_WIDTH = 36;
    private static final double PART_HEIGHT = 150;
    private static final double EDGE = 12;
    private static final Pattern SELECTED = Pattern.compile(".*\\bselected\\b.*");

    private final Page page;
    private final String start;

    /** On a blank page, whose end is taken away: what is drawn here finds its own. */
    static Drawing fromItsStart(Person analyst) {
        var drawing = new Drawing(analyst, BLANK_PAGE);
        drawing.select(drawing.ids().get(1));
        analyst.page().keyboard().press("Delete");
        assertThat(analyst.page().locator(SHAPES)).hasCount(1);
        return drawing;
    }

    /** On a page with that many blocks and names beside them, the first of which is a start. */
    Drawing(Person analyst, int blocks) {
        page = analyst.page();
        var shapes = page.locator(SHAPES);
        assertThat(shapes).hasCount(blocks);
        start = shapes.first().getAttribute("data-element-id");
        standsStill(shapes.first());
    }

    /** A drawing is brought to the middle of the page after its blocks are there. */
    private static void standsStill(Locator shape) {
        shape.evaluate("""
                shape => new Promise(done => {
                  let before = '';
                  let still = 0;
                  const look = () => {
                    const { x, y } = shape.getBoundingClientRect();
                    const now = `${x} ${y}`;
                    still = now === before ? still + 1 : 0;
                    before = now;
                    if (still < 60) requestAnimationFrame(look); else done();
                  };
                  look();
                })""");
    }

    String start() {
        return start;
    }

    /** Drags a block elsewhere, counted from where it is. */
    void move(String id, double right, double down) {
        var from = middle(id);
        var to = beside(from, right, down);
        drag(from, () -> to);
    }

    /** Drags a block from the palette to a place counted from the middle of the start. */
    String drop(String block, double right, double down) {
        var known = ids();
        letGo();
        showAll();
        var entry = page.locator("[data-block='" + block + "']");
        entry.scrollIntoViewIfNeeded();
        drag(middle(box(entry)), () -> beside(middle(start), right, down));
        return page.waitForFunction(
                        "known => { const id = document.querySelector('lekalo-modeler g.djs-shape.selected')"
                                + "?.getAttribute('data-element-id'); return id && !known.includes(id) && id }",
                        known)
                .jsonValue()
                .toString();
    }

    /** What is dragged in from the palette may push the drawing aside on its way. */
    private void showAll() {
        page.locator(".lekalo-zoom button").nth(1).click();
    }

    /** A click on what is selected already would let it go. */
    void select(String id) {
        if (!SELECTED.matcher(shape(id).getAttribute("class")).matches()) {
            letGo();
            var place = grip(id);
            page.mouse().click(place.x(), place.y());
            assertThat(shape(id)).hasClass(SELECTED);
        }
    }

    /** The tools beside what was selected may lie over the next block. */
    private void letGo() {
        var canvas = box(page.locator("lekalo-modeler .djs-container"));
        page.mouse().click(canvas.x + BLANK, canvas.y + canvas.height - 4 * BLANK);
    }

    /** Draws an arrow with the tool beside the selected block. */
    void connect(String from, String to) {
        var flows = page.locator("lekalo-modeler g.djs-connection[data-element-id]");
        int before = flows.count();
        letGo();
        select(from);
        page.locator(".djs-context-pad [data-action='connect']").click();
        var target = grip(to);
        move(target);
        page.mouse().click(target.x(), target.y());
        assertThat(flows).hasCount(before + 1);
    }

    /** Makes another block of one, by the menu beside it. */
    void replace(String id, String block) {
        select(id);
        page.locator(".djs-context-pad [data-action='replace']").click();
        page.locator(".djs-popup .entry")
                .filter(new FilterOptions().setHasText(block))
                .first()
                .click();
    }

    @SuppressWarnings("unchecked")
    private List<String> ids() {
        return (List<String>)
                page.locator(SHAPES).evaluateAll("all => all.map(one => one.getAttribute('data-element-id'))");
    }

    private Locator shape(String id) {
        return page.locator("lekalo-modeler g.djs-shape[data-element-id='" + id + "']");
    }

    /** What is drawn is drawn anew with each save, so it is looked for and measured in one go. */
    @SuppressWarnings("unchecked")
    private BoundingBox visual(String id) {
        var measured = (List<Number>) shape(id).evaluate("""
                shape => {
                  const { x, y, width, height } = shape.querySelector('.djs-visual > :first-child').getBoundingClientRect();
                  return [x, y, width, height];
                }""");
        var box = new BoundingBox();
        box.x = measured.get(0).doubleValue();
        box.y = measured.get(1).doubleValue();
        box.width = measured.get(2).doubleValue();
        box.height = measured.get(3).doubleValue();
        return box;
    }

    private record Place(double x, double y) {}

    private Place middle(String id) {
        return middle(visual(id));
    }

    /** Where a block is taken by the mouse: a part has others in its middle. */
    private Place grip(String id) {
        var box = visual(id);
        double scale = visual(start).width / START_WIDTH;
        return box.height > PART_HEIGHT * scale
                ? new Place(box.x + box.width / 2, box.y + box.height - EDGE * scale)
                : middle(box);
    }

    private static Place middle(BoundingBox box) {
        return new Place(box.x + box.width / 2, box.y + box.height / 2);
    }

    private Place beside(Place place, double right, double down) {
        double scale = visual(start).width / START_WIDTH;
        return new Place(place.x() + right * scale, place.y() + down * scale);
    }

    /** The start that a part was drawn with. */
    String startIn(String part) {
        return page.evaluate("""
                        part => {
                          const { left, right, top, bottom } =
                              document.querySelector(`lekalo-modeler g.djs-shape[data-element-id="${part}"]`)
                                  .getBoundingClientRect();
                          const inside = ({ x, y }) => x > left && x < right && y > top && y < bottom;
                          return [...document.querySelectorAll('lekalo-modeler g.djs-shape')]
                              .filter(shape => shape.dataset.elementId !== part
                                  && inside(shape.getBoundingClientRect()))
                              .map(shape => shape.dataset.elementId)[0];
                        }""", part).toString();
    }

    /** The drawing scrolls while the mouse is at its edge, so where to is looked at again on arrival. */
    private void drag(Place from, Supplier<Place> to) {
        page.mouse().move(from.x(), from.y());
        page.mouse().down();
        move(to.get());
        move(to.get());
        page.mouse().up();
    }

    private void move(Place to) {
        page.mouse().move(to.x(), to.y(), new MoveOptions().setSteps(STEPS));
    }

    private static BoundingBox box(Locator locator) {
        var box = locator.boundingBox();
        if (box == null) {
            throw new AssertionError("Not to be seen: " + locator);
        }
        return box;
    }
}
