import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BpmnElement, Canvas, PopupMenu, Selection } from '../../../main/frontend/modeler/bpmn';
import { mouse, openModeler, type OpenModeler } from './openModeler';
import { type Box, tool } from './placing';
import { thereAndBack } from './thereAndBack';

/** Pressed by the keyboard, so without a place. */
function put(modeler: OpenModeler, block: string): void {
  modeler.query(`.lekalo-palette-block[data-block="${block}"]`).click();
}

function inHand(modeler: OpenModeler): { shape?: BpmnElement; source?: BpmnElement } | undefined {
  return modeler.service<{ context(): { data: { context: object } } | null }>('dragging').context()?.data.context;
}

function pressed(modeler: OpenModeler): (string | null)[] {
  return [...modeler.element.querySelectorAll('.lekalo-palette-tool[aria-pressed="true"]')].map((one) => one.getAttribute('aria-label'));
}

describe('a block of the palette without a pointer', () => {
  it('stands in the middle of what is seen where nothing is selected, and is selected', async () => {
    const modeler = await openModeler();
    const { x, y, width, height } = modeler.service<Canvas>('canvas').viewbox();

    await thereAndBack(modeler, () => put(modeler, 'parallel'));

    const [gateway] = modeler.all('bpmn:ParallelGateway') as [Box];
    expect(Math.abs(gateway.x + gateway.width / 2 - x - width / 2)).toBeLessThanOrEqual(10);
    expect(Math.abs(gateway.y + gateway.height / 2 - y - height / 2)).toBeLessThanOrEqual(10);
    expect(gateway.incoming).toHaveLength(0);
  });

  it('stands there too where it may not follow what is selected, or several are', async () => {
    const modeler = await openModeler();
    await modeler.element.select('End');
    put(modeler, 'notify');
    modeler.service<Selection>('selection').select([modeler.find('Move'), modeler.find('Remind')]);

    put(modeler, 'parallel');

    expect(modeler.find('End').outgoing).toHaveLength(0);
    expect(modeler.find('Move').outgoing).toHaveLength(1);
    expect(modeler.find('Remind').outgoing).toHaveLength(0);
    expect(modeler.selected().block).toBe('parallel');
  });

  it('that sits on borders goes onto the selected step, the next one beside it, and nowhere else', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Move');
    put(modeler, 'deadline');
    expect(modeler.stack.canUndo()).toBe(false);
    await modeler.element.select('Approve');

    await thereAndBack(modeler, () => {
      put(modeler, 'deadline');
      expect(modeler.selected()).toMatchObject({ block: 'deadline', attachedToId: 'Approve' });
    });

    const [first, second] = modeler.all('bpmn:BoundaryEvent') as [Box, Box];
    expect(second.businessObject['attachedToRef']).toMatchObject({ id: 'Approve' });
    expect(Math.abs(second.x - first.x)).toBeGreaterThan(30);
  });
});

describe('a block of the palette', () => {
  it('hangs on the pointer that drags it, and is let go where nothing is dropped', async () => {
    const modeler = await openModeler();
    const entry = modeler.query('.lekalo-palette-block[data-block="user-task"]');
    const dragged = new DragEvent('dragstart', { bubbles: true, cancelable: true, clientX: 40, clientY: 200 });

    entry.dispatchEvent(dragged);

    expect(dragged.defaultPrevented).toBe(true);
    expect(inHand(modeler)?.shape).toMatchObject({ type: 'bpmn:UserTask' });
    await userEvent.keyboard('{Escape}');
    expect(inHand(modeler)).toBeUndefined();
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('is found by its group', async () => {
    const modeler = await openModeler();

    await userEvent.fill(modeler.query('.lekalo-palette-search input'), 'пути');

    expect([...modeler.element.querySelectorAll<HTMLElement>('.lekalo-palette-block')].map(({ dataset }) => dataset['block']))
      .toEqual(['choice', 'parallel']);
    expect(modeler.query('.lekalo-palette-group').textContent).toBe('Пути');
  });
});

describe('a block that is dragged in from the palette', () => {
  /** How far the drawing is scrolled while the pointer rests at the place. */
  async function scrolled(modeler: OpenModeler, x: number, y: number): Promise<boolean> {
    const before = modeler.service<Canvas>('canvas').viewbox();
    mouse(document.body, 'mousemove', x, y);
    await new Promise((done) => {
      setTimeout(done, 80);
    });
    const after = modeler.service<Canvas>('canvas').viewbox();
    return before.x !== after.x || before.y !== after.y;
  }

  it('scrolls the drawing only after it was in', async () => {
    const modeler = await openModeler();
    const { left, bottom } = modeler.query('.djs-container').getBoundingClientRect();
    const entry = modeler.query('.lekalo-palette-block[data-block="user-task"]');
    entry.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true, clientX: left - 90, clientY: bottom - 10 }));

    expect(await scrolled(modeler, left - 60, bottom - 10)).toBe(false);
    expect(await scrolled(modeler, left + 10, bottom - 300)).toBe(false);
    expect(await scrolled(modeler, left + 300, bottom - 300)).toBe(false);
    expect(await scrolled(modeler, left + 10, bottom - 300)).toBe(true);
    await userEvent.keyboard('{Escape}');
  });
});

describe('the tools over the blocks', () => {
  it.each([
    ['Двигать', 'hand'],
    ['Выделить', 'lasso'],
    ['Раздвинуть', 'space'],
    ['Соединить', 'global-connect'],
  ])('are shown as pressed until they are put away, used or not: %s', async (title, name) => {
    const modeler = await openModeler();

    tool(modeler, title);

    expect(pressed(modeler)).toHaveLength(1);
    expect(modeler.service<{ isActive(tool: string): boolean }>('toolManager').isActive(name)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(pressed(modeler)).toEqual([]);
    tool(modeler, title);
    ['mouseover', 'mousemove'].forEach((type, at) => mouse(modeler.query('.djs-container > svg'), type, 600 + at * 50, 600));
    await userEvent.keyboard('{Escape}');
    expect(pressed(modeler)).toEqual([]);
  });

  it('are put away where another is taken', async () => {
    const modeler = await openModeler();

    tool(modeler, 'Двигать');
    tool(modeler, 'Выделить');

    expect(pressed(modeler)).toEqual(['Выделить область']);
  });
});

describe('the keys', () => {
  it('open the menu of all blocks', async () => {
    const modeler = await openModeler();
    const palette = modeler.service<{ triggerEntry(entry: string, action: string, event: Event): void; isOpen(): boolean }>('palette');

    palette.triggerEntry('create', 'click', new KeyboardEvent('keydown', { key: 'n' }));

    await expect.poll(() => document.querySelector('.djs-popup .djs-popup-title')?.textContent).toBe('Новый блок');
    expect(palette.isOpen()).toBe(true);
    modeler.service<PopupMenu>('popupMenu').close();
  });
});
