import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Canvas, Selection } from '../../../main/frontend/modeler/bpmn';
import { mouse, openModeler, type OpenModeler } from './openModeler';
import { place } from './placing';

function tools(modeler: OpenModeler): DOMRect[] {
  return [...modeler.element.querySelectorAll('.djs-context-pad.open .entry')].map((tool) => tool.getBoundingClientRect());
}

function drawn(modeler: OpenModeler, id: string): DOMRect {
  return modeler.query(`[data-element-id="${id}"] .djs-visual > :first-child`).getBoundingClientRect();
}

async function select(modeler: OpenModeler, id: string): Promise<void> {
  modeler.service<Selection>('selection').select(modeler.find(id));
  await expect.poll(() => tools(modeler).length).toBeGreaterThan(0);
  await placed();
}

/** Tools are put in their place a moment after they come. */
function placed(): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => requestAnimationFrame(() => done()), 20);
  });
}

function bottom(rects: readonly DOMRect[]): number {
  return Math.max(...rects.map((rect) => rect.bottom));
}

function meet(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function covered(modeler: OpenModeler): string[] {
  const ids = ['Start', 'Choice', 'Approve', 'Late', 'Move', 'End', 'Remind', 'Foreign'];
  return ids.filter((id) => tools(modeler).some((tool) => meet(tool, drawn(modeler, id))));
}

describe('the tools beside a block', () => {
  it.each(['Start', 'Choice', 'Approve', 'Late', 'Move', 'End', 'Remind', 'Foreign'])('cover no other block: %s', async (id) => {
    const modeler = await openModeler();

    await select(modeler, id);

    expect(covered(modeler)).toEqual([]);
  });

  it('stand to the right where that is free, else below, above, or to the left', async () => {
    const modeler = await openModeler();
    await select(modeler, 'Remind');
    expect(tools(modeler)[0]?.left).toBeGreaterThan(drawn(modeler, 'Remind').right);

    await select(modeler, 'Approve');
    expect(tools(modeler)[0]?.top).toBeGreaterThan(drawn(modeler, 'Late').bottom);
    await select(modeler, 'Move');
    expect(bottom(tools(modeler))).toBeLessThan(drawn(modeler, 'Move').top);

    place(modeler, 'notify', 760, 380, modeler.find('discount'));
    place(modeler, 'notify', 590, 500, modeler.find('discount'));
    await select(modeler, 'Remind');
    expect(Math.max(...tools(modeler).map(({ right }) => right))).toBeLessThan(drawn(modeler, 'Remind').left);
  });

  it('are smaller where the drawing is, as far as they can be told apart', async () => {
    const modeler = await openModeler();
    await select(modeler, 'Remind');
    expect(tools(modeler)[0]?.width).toBeCloseTo(32, 0);

    modeler.service<Canvas>('canvas').zoom(0.8);
    await placed();
    expect(tools(modeler)[0]?.width).toBeCloseTo(25.6, 0);
    modeler.service<Canvas>('canvas').zoom(0.3);
    await placed();
    expect(tools(modeler)[0]?.width).toBeCloseTo(24, 0);
  });

  it('are in sight where no side is free', async () => {
    const modeler = await openModeler();
    modeler.service<Canvas>('canvas').zoom(4);
    modeler.service<Canvas>('canvas').scrollToElement(modeler.find('Approve') as never);
    const frame = modeler.query('.djs-container').getBoundingClientRect();

    await select(modeler, 'Approve');

    const inside = tools(modeler).filter(({ left, right, top, bottom }) =>
      left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom);
    expect(inside).toHaveLength(tools(modeler).length);
  });

  it('take no click with Shift, which goes to the block under them', async () => {
    const modeler = await openModeler();
    await select(modeler, 'Remind');
    const deletion = modeler.query('.djs-context-pad.open [data-action="delete"]');
    const { left, top } = deletion.getBoundingClientRect();

    deletion.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(modeler.find('Remind')).toBeDefined();
    await userEvent.keyboard('{Shift>}');
    expect(document.elementFromPoint(left + 5, top + 5)?.closest('.djs-context-pad')).toBeNull();
    await userEvent.keyboard('{/Shift}');
    expect(document.elementFromPoint(left + 5, top + 5)?.closest('.djs-context-pad')).not.toBeNull();
  });

  it('are gone while something is dragged', async () => {
    const modeler = await openModeler();
    await select(modeler, 'Remind');
    const shown = (): string => getComputedStyle(modeler.query('.djs-context-pad.open .entry')).visibility;
    expect(shown()).toBe('visible');

    modeler.service<{ activateLasso(event: Event, start: boolean): void }>('lassoTool')
      .activateLasso(new MouseEvent('mousedown', { clientX: 700, clientY: 700 }), true);
    mouse(document.body, 'mousemove', 760, 760);

    expect(shown()).toBe('hidden');
    await userEvent.keyboard('{Escape}');
    expect(shown()).toBe('visible');
  });
});
