import { describe, expect, it } from 'vitest';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler } from './openModeler';
import { append, type Box, type Pad, place, press } from './placing';

function box({ x, y, width, height }: Box): number[] {
  return [x, y, width, height];
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
