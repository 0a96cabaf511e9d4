import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Canvas, DirectEditing, TextRenderer } from '../../../main/frontend/modeler/bpmn';
import { clipped } from '../../../main/frontend/modeler/draw/LabelClipping';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { type Box, press, tool } from './placing';
import { thereAndBack } from './thereAndBack';

interface Measuring {
  getExternalLabelBounds(bounds: object, text: string): { height: number };
  getDimensions(text: string, options: object): { width: number; height: number };
}

function edit(modeler: OpenModeler, id: string): HTMLElement {
  modeler.service<DirectEditing>('directEditing').activate(modeler.find(id));
  return modeler.query('.djs-direct-editing-content');
}

function lines(modeler: OpenModeler, id: string): string[] {
  return [...modeler.element.querySelectorAll(`[data-element-id="${id}"] .djs-label tspan`)].map(({ textContent }) => textContent ?? '');
}

describe('a name that is written on the drawing', () => {
  it.each([['Approve', 'a card'], ['Start', 'an event'], ['F2', 'an arrow'], ['F1', 'an arrow without one']])(
    'goes and comes again as one step: %s, %s', async (id) => {
      const modeler = await openModeler();

      await thereAndBack(modeler, () => {
        edit(modeler, id).textContent = 'Новое имя';
        modeler.service<DirectEditing>('directEditing').complete();
      });

      expect(modeler.find(id).businessObject.name).toBe('Новое имя');
    });

  it('is no change where nothing is written, on a lane either', async () => {
    const modeler = await openModeler();

    tool(modeler, 'Добавить дорожку');
    modeler.service<DirectEditing>('directEditing').complete();
    modeler.stack.undo();

    expect(modeler.all('bpmn:Lane')).toEqual([]);
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('is given up by Escape', async () => {
    const modeler = await openModeler();
    await userEvent.click(edit(modeler, 'Approve'));

    await userEvent.keyboard('Не то{Escape}');

    expect(modeler.service<DirectEditing>('directEditing').isActive()).toBe(false);
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('is kept whole however long it is', async () => {
    const modeler = await openModeler();
    const long = 'скидка '.repeat(100).trim();

    edit(modeler, 'Approve').textContent = long;
    modeler.service<DirectEditing>('directEditing').complete();
    const shown = edit(modeler, 'Approve').textContent;

    expect(shown).toBe(long);
    modeler.service<DirectEditing>('directEditing').complete();
    expect(modeler.find('Approve').businessObject.name).toBe(long);
  });
});

describe('the box for a name', () => {
  it.each([1, 0.5])('lies under the head of a card, from the left, at zoom %s', async (zoom) => {
    const modeler = await openModeler();
    modeler.service<Canvas>('canvas').zoom(zoom);

    edit(modeler, 'Approve');

    const box = modeler.query('.djs-direct-editing-parent').getBoundingClientRect();
    const card = modeler.query('[data-element-id="Approve"] .djs-visual > rect').getBoundingClientRect();
    expect(Math.abs(box.top - card.top - 30 * zoom)).toBeLessThan(3);
    expect(Math.abs(box.left - card.left)).toBeLessThan(3);
    expect(getComputedStyle(modeler.query('.djs-direct-editing-parent')).textAlign).toBe('left');
  });

  it('lies in the head of a frame', async () => {
    const modeler = await openModeler({ xml: parts });

    edit(modeler, 'Bare');

    const box = modeler.query('.djs-direct-editing-parent').getBoundingClientRect();
    const frame = modeler.query('[data-element-id="Bare"] .djs-visual > rect').getBoundingClientRect();
    expect(box.bottom).toBeLessThan(frame.top + frame.height / 3);
    expect(box.top).toBeGreaterThanOrEqual(frame.top);
    expect(box.right).toBeLessThanOrEqual(frame.right);
  });

  it('has the colours of the theme where it is beside an element', async () => {
    const modeler = await openModeler();

    edit(modeler, 'Start');

    expect(modeler.query('.djs-direct-editing-parent').style.backgroundColor).toBe('var(--lekalo-surface)');
  });
});

describe('what is drawn of a long name', () => {
  it('ends after 240 letters', () => {
    expect(clipped('я'.repeat(240))).toBe('я'.repeat(240));
    expect(clipped('я'.repeat(241))).toBe(`${'я'.repeat(240)}…`);
    expect(clipped(undefined)).toBe('');
  });

  it('is measured as far as it is drawn', async () => {
    const modeler = await openModeler();
    const renderer = modeler.service<TextRenderer>('textRenderer') as unknown as Measuring;
    const room = { x: 0, y: 0, width: 90, height: 20 };
    const text = 'слово '.repeat(2000);
    const options = { box: { width: 90, height: 20 } };

    expect(renderer.getExternalLabelBounds(room, text)).toEqual(renderer.getExternalLabelBounds(room, clipped(text)));
    expect(renderer.getDimensions(text, options)).toEqual(renderer.getDimensions(clipped(text), options));
  });

  it('has as many lines as stand in a box of its own', async () => {
    const modeler = await openModeler();
    const renderer = modeler.service<TextRenderer>('textRenderer');
    const drawn = (layout: object): string[] => [...(renderer.createText('слово '.repeat(30), layout as never) as unknown as SVGElement)
      .querySelectorAll('tspan')].map(({ textContent }) => textContent ?? '');

    expect(drawn({ box: { width: 100, height: 80 }, align: 'center-middle' })).toHaveLength(5);
    expect(drawn({ box: { width: 100, height: 80 }, align: 'center-middle' }).at(-1)).toMatch(/…$/);
    expect(drawn({ box: { width: 300, height: 30 }, align: 'center-middle' })).toHaveLength(2);
    expect(drawn({ box: { width: 100, height: 30 } }).length).toBeGreaterThan(5);
  });

  it('is four small lines on a card, three over the sign of a part, four beside an event, with an ellipsis', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });
    const name = 'Согласовать скидку с руководителем отдела продаж и с финансовым директором до конца недели';

    for (const id of ['Call', 'Closed', 'Start']) {
      await modeler.element.updateSettings(id, { name });
    }

    expect([lines(modeler, 'Call'), lines(modeler, 'Closed'), lines(modeler, 'Start_label')].map(({ length }) => length)).toEqual([4, 3, 4]);
    expect(lines(modeler, 'Closed').at(-1)).toMatch(/…$/);
    expect(modeler.query('[data-element-id="Call"] title').textContent).toBe(name);
  });

  it('stays in one line in the head of a frame', async () => {
    const modeler = await openModeler({ xml: parts });

    await modeler.element.updateSettings('Bare', { name: 'Подготовка к выезду на замер '.repeat(5).trim() });

    expect(lines(modeler, 'Bare')).toHaveLength(1);
    press(modeler, 'Bare', 'toggle');
    expect(lines(modeler, 'Bare')).toHaveLength(3);
    expect((modeler.find('Bare') as Box).width).toBe(140);
  });

  it('beside an event breaks between words where they fit', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Start', { name: 'Переоборудование помещений' });

    expect(lines(modeler, 'Start_label').map((line) => line.trim())).toEqual(['Переоборудование', 'помещений']);
  });
});
