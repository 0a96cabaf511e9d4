import { describe, expect, it } from 'vitest';
import type { BpmnElement, Canvas } from '../../../main/frontend/modeler/bpmn';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { append, block, type Box, inside, place } from './placing';

interface Pad { getEntries(element: BpmnElement): Record<string, { title: string; action: { click(): void } }> }

function inSight(modeler: OpenModeler): string | undefined {
  return (modeler.service<Canvas>('canvas').getRootElement() as unknown as BpmnElement).businessObject.id;
}

function path(modeler: OpenModeler): (string | null)[] {
  return [...modeler.element.querySelectorAll<HTMLElement>('.lekalo-path:not([hidden]) > *')].map(({ textContent }) => textContent);
}

function box({ x, y, width, height }: Box): number[] {
  return [x, y, width, height];
}

function press(modeler: OpenModeler, id: string, tool: string): void {
  modeler.service<Pad>('contextPad').getEntries(modeler.find(id))[tool]?.action.click();
}

/** Ids of what the file draws, in order, for each diagram. */
function drawnIn(xml: string): string[][] {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  return [...file.querySelectorAll('BPMNPlane')].map((plane) =>
    [...plane.children].map((shape) => shape.getAttribute('bpmnElement') ?? '').sort());
}

describe('a frame', () => {
  it('closes to a card at its left edge and opens again, each as one step, and is kept so in the file', async () => {
    const modeler = await openModeler({ xml: parts });
    const before = box(modeler.find('Bare') as Box);

    press(modeler, 'Bare', 'toggle');

    expect(box(modeler.find('Bare') as Box)).toEqual([250, 180, 140, 80]);
    const closed = await modeler.editor.xml();
    expect(drawnIn(closed)).toEqual([
      ['Bare', 'Closed', 'F1', 'F2', 'Start'], ['ClosedStart', 'Deep', 'F4'], ['Measure'], ['BareStart', 'Call', 'F3'],
    ]);
    modeler.stack.undo();
    expect(box(modeler.find('Bare') as Box)).toEqual(before);
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    press(modeler, 'Bare', 'toggle');
    expect(box(modeler.find('Bare') as Box)).toMatchObject([250, before[1], expect.any(Number), 200]);
    expect(drawnIn(await modeler.editor.xml())[0]).toEqual(['Bare', 'BareStart', 'Call', 'Closed', 'F1', 'F2', 'F3', 'Start']);

    await modeler.element.open(closed);

    expect(modeler.find('Bare')).toMatchObject({ collapsed: true });
    expect(modeler.find('Call').businessObject.name).toBe('Позвонить');
  });

  it('moves what it would cover out of its way', async () => {
    const modeler = await openModeler({ xml: parts });
    const below = place(modeler, 'user-task', 720, 330, modeler.find('parts')) as Box;
    const behind = place(modeler, 'user-task', 920, 220, modeler.find('parts')) as Box;

    press(modeler, 'Closed', 'toggle');

    const frame = modeler.find('Closed') as Box;
    expect(behind.x).toBeGreaterThanOrEqual(frame.x + frame.width + 40);
    expect(below.y).toBeGreaterThanOrEqual(frame.y + frame.height + 40);
    expect((modeler.find('Bare') as Box).x).toBe(250);
    modeler.stack.undo();
    expect([behind.x, below.y]).toEqual([850, 290]);
  });

  it('dropped on an arrow moves what comes behind, as one step', async () => {
    const modeler = await openModeler({ more: STRUCTURES });

    const part = place(modeler, 'sub-process', 535, 220, modeler.find('F4')) as Box;

    expect((modeler.find('Move') as Box).x).toBe(part.x + part.width + 40);
    expect((modeler.find('End') as Box).x).toBeGreaterThan((modeler.find('Move') as Box).x + 140);
    modeler.stack.undo();
    expect((modeler.find('Move') as Box).x).toBe(570);
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('is gone through one after the other or all at once', async () => {
    const modeler = await openModeler({ more: STRUCTURES });
    const part = place(modeler, 'each', 700, 800, modeler.find('discount'));
    const order = (): unknown => modeler.find(part.id).businessObject['loopCharacteristics'];
    const pad = modeler.service<Pad>('contextPad');

    expect(pad.getEntries(part)['turn']?.title).toBe('Проходить по одному, друг за другом');
    press(modeler, part.id, 'turn');

    expect(order()).toMatchObject({ isSequential: true });
    expect(pad.getEntries(part)['turn']?.title).toBe('Проходить все сразу');
    expect(await modeler.editor.xml()).toContain('isSequential="true"');
    modeler.stack.undo();
    expect(order()).toMatchObject({ isSequential: false });
    expect(pad.getEntries(append(modeler, 'Remind', 'sub-process'))).not.toHaveProperty('turn');
  });
});

describe('a closed part', () => {
  it('is entered, says the way in words, and is left by it', async () => {
    const modeler = await openModeler({ xml: parts });

    modeler.query('.bjs-drilldown[title="Открыть: Подпроцесс"]').click();
    expect(path(modeler)).toEqual(['Весь процесс', 'Подпроцесс']);
    press(modeler, 'Deep', 'enter');

    expect(inSight(modeler)).toBe('Deep');
    expect(path(modeler)).toEqual(['Весь процесс', 'Подпроцесс', 'Замер']);
    expect(modeler.element.querySelector('.bjs-breadcrumbs')).toBeNull();
    modeler.query('.lekalo-path > button:nth-child(2)').click();
    expect(inSight(modeler)).toBe('Closed');
    modeler.query('.lekalo-path > button').click();
    expect(inSight(modeler)).toBe('parts');
    expect(path(modeler)).toEqual([]);
  });

  it('takes blocks and starts where it is open, and keeps them when it is saved', async () => {
    const modeler = await openModeler({ xml: parts });
    modeler.service<DrawnParts>('drawnParts').enter(modeler.find('Closed'));

    modeler.query('.lekalo-palette-block[data-block="start-manual"]').click();
    expect(modeler.all('bpmn:StartEvent')).toHaveLength(3);
    modeler.query('.lekalo-palette-block[data-block="end"]').click();

    const end = modeler.selected();
    expect(end.block).toBe('end');
    expect(modeler.find(end.id).businessObject.$parent?.id).toBe('Closed');
    const saved = await modeler.editor.xml();
    await modeler.element.open(saved);
    expect(modeler.find(end.id).parent?.id).toBe('Closed_plane');
    expect(inSight(modeler)).toBe('parts');
  });

  it('is led into by whoever selects what is in it', async () => {
    const modeler = await openModeler({ xml: parts });

    await modeler.element.select('Measure');

    expect(inSight(modeler)).toBe('Deep');
    expect(modeler.selected()).toMatchObject({ id: 'Measure' });
    await modeler.element.select('Call');
    expect(inSight(modeler)).toBe('parts');
    expect(modeler.selected()).toMatchObject({ id: 'Call' });
  });

  it('shows what is found in it, however deep', async () => {
    const modeler = await openModeler({ xml: parts });

    await modeler.element.showFindings([
      { elementId: 'Measure', severity: 'error', text: 'Никто не назначен' },
      { elementId: 'ClosedStart', severity: 'warning', text: 'Дальше ничего нет' },
    ]);

    const badge = (id: string): string | undefined =>
      modeler.element.querySelector<HTMLElement>(`.djs-overlays[data-container-id="${id}"] .lekalo-badge`)?.title;
    expect(badge('Closed')).toBe('Никто не назначен\nДальше ничего нет');
    expect(badge('Deep')).toBe('Никто не назначен');
    expect(badge('Bare')).toBeUndefined();
    await modeler.element.showFindings([]);
    expect(modeler.element.querySelectorAll('.lekalo-badge, .lekalo-has-error')).toHaveLength(0);
  });

  it('is copied with what is in it', async () => {
    const modeler = await openModeler({ xml: parts });
    const copyPaste = modeler.service<{ copy(elements: BpmnElement[]): void; paste(to: object): BpmnElement[] }>('copyPaste');

    copyPaste.copy([modeler.find('Closed')]);
    const [copy] = copyPaste.paste({ element: modeler.find('parts'), point: { x: 900, y: 600 } });

    const within = modeler.find(`${copy?.id}_plane`);
    expect((within.children as BpmnElement[]).map(({ type }) => type).sort())
      .toEqual(['bpmn:SequenceFlow', 'bpmn:StartEvent', 'bpmn:SubProcess']);
    modeler.stack.undo();
    expect(modeler.find(`${copy?.id}_plane`)).toBeUndefined();
  });

  it('becomes another kind and keeps what is in it', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });

    modeler.service<{ replace(element: BpmnElement, by: object): void }>('blockPlacing').replace(modeler.find('Closed'), block(modeler, 'each'));

    expect(inside(modeler.find('Closed_plane'))).toEqual(['', '', '']);
    expect(modeler.find('Closed')).toMatchObject({ collapsed: true, businessObject: { flowElements: { length: 3 } } });
  });
});
