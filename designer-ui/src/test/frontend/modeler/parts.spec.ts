import { describe, expect, it } from 'vitest';
import type { BpmnElement } from '../../../main/frontend/modeler/bpmn';
import type { BlockCatalogue } from '../../../main/frontend/modeler/blocks/BlockCatalogue';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import { markerOf } from '../../../main/frontend/modeler/blocks/parts';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { append, block, inside, place } from './placing';

const open = (): Promise<OpenModeler> => openModeler({ more: STRUCTURES });

describe('a part', () => {
  it('comes as a frame that holds its start, and goes and comes again as one step', async () => {
    const modeler = await open();

    const part = append(modeler, 'Remind', 'sub-process');

    expect([part.width, part.height]).toEqual([350, 200]);
    expect(inside(part)).toEqual(['part-start']);
    expect(part.incoming).toHaveLength(1);
    expect(modeler.selected()).toMatchObject({ id: part.id, block: 'sub-process' });
    modeler.stack.undo();
    expect(modeler.all('bpmn:SubProcess')).toEqual([]);
    expect(modeler.all('bpmn:StartEvent')).toHaveLength(1);
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    expect(inside(modeler.find(part.id))).toEqual(['part-start']);
  });

  it.each([
    ['each', 'PARALLEL', ['part-start']],
    ['by-event', 'EVENT', ['on-change']],
  ])('is placed with the marker of its block and what it begins with: %s', async (id, marker, starts) => {
    const modeler = await open();

    const part = place(modeler, id, 700, 700, modeler.find('discount'));

    expect(markerOf(part.businessObject)).toBe(marker);
    expect(inside(part)).toEqual(starts);
    expect(await modeler.editor.xml()).toContain(marker === 'EVENT' ? 'triggeredByEvent="true"' : '<bpmn:multiInstanceLoopCharacteristics');
  });

  it('is empty where it begins by an event and none is known', async () => {
    const modeler = await openModeler({ more: STRUCTURES.filter(({ id }) => id !== 'on-change') });

    expect(inside(place(modeler, 'by-event', 700, 700, modeler.find('discount')))).toEqual([]);
  });

  it('cuts an arrow in two where it is dropped on one', async () => {
    const modeler = await open();

    const part = place(modeler, 'sub-process', 540, 220, modeler.find('F4'));

    expect([part.incoming.length, part.outgoing.length]).toEqual([1, 1]);
    expect(modeler.find('Move').incoming.map(({ source }) => source?.id)).toContain(part.id);
    modeler.stack.undo();
    expect(modeler.find('F4').target?.id).toBe('Move');
  });

  it('is not filled a second time where it is pasted or made another', async () => {
    const modeler = await open();
    const part = append(modeler, 'Remind', 'sub-process');
    const copyPaste = modeler.service<{ copy(elements: BpmnElement[]): void; paste(to: object): BpmnElement[] }>('copyPaste');

    copyPaste.copy([part]);
    copyPaste.paste({ element: modeler.find('discount'), point: { x: 900, y: 900 } });

    expect(modeler.all('bpmn:SubProcess').map(inside)).toEqual([['part-start'], ['part-start']]);
  });

  it('keeps what is in it where it becomes another kind, its arrows too where a run comes to it', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const part = append(modeler, 'Remind', 'sub-process');
    const task = place(modeler, 'user-task', part.x + 200, part.y + 100, part);

    placing.replace(part, block(modeler, 'each'));

    expect(modeler.find(part.id)).toBe(part);
    expect(markerOf(part.businessObject)).toBe('PARALLEL');
    expect(propertiesOf(part.businessObject)).toEqual({ block: 'each' });
    expect(part.children).toContain(task);
    expect(part.incoming).toHaveLength(1);

    placing.replace(part, block(modeler, 'by-event'));

    expect(markerOf(part.businessObject)).toBe('EVENT');
    expect(part.businessObject['loopCharacteristics']).toBeUndefined();
    expect(part.incoming).toHaveLength(0);
    expect(part.children).toContain(task);
    modeler.stack.undo();
    expect(markerOf(part.businessObject)).toBe('PARALLEL');
    expect(part.incoming).toHaveLength(1);
    modeler.stack.undo();
    expect(propertiesOf(part.businessObject)).toEqual({ block: 'sub-process' });
    expect(await modeler.editor.xml()).not.toContain('triggeredByEvent');
  });

  it('begins as the kind does that it becomes, with the arrow from its start, closed too', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const part = append(modeler, 'Remind', 'sub-process');
    const [start] = part.children as BpmnElement[];
    placing.append(start as BpmnElement, block(modeler, 'user-task'));

    placing.replace(part, block(modeler, 'by-event'));

    expect(inside(part).sort()).toEqual(['', 'on-change', 'user-task']);
    expect(modeler.find(start?.id ?? '')).toMatchObject({ businessObject: { isInterrupting: false }, outgoing: { length: 1 } });
    modeler.service<DrawnParts>('drawnParts').toggle(part);
    placing.replace(part, block(modeler, 'each'));
    expect(inside(modeler.find(`${part.id}_plane`)).sort()).toEqual(['', 'part-start', 'user-task']);
    modeler.stack.undo();
    expect(inside(modeler.find(`${part.id}_plane`)).sort()).toEqual(['', 'on-change', 'user-task']);
  });

  it('is made of a task, with its start, as one step', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');

    placing.replace(modeler.find('Approve'), block(modeler, 'each'));

    const part = modeler.find('Approve');
    expect(part.type).toBe('bpmn:SubProcess');
    expect(markerOf(part.businessObject)).toBe('PARALLEL');
    expect(inside(part)).toEqual(['part-start']);
    expect([part.incoming.length, part.outgoing.length]).toEqual([1, 1]);
    modeler.stack.undo();
    expect(modeler.find('Approve').type).toBe('bpmn:UserTask');
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('becomes parts only, and only steps become parts', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const part = append(modeler, 'Remind', 'sub-process');
    const become = (element: BpmnElement, ids: string[]): string[] =>
      ids.filter((id) => placing.mayReplace(element, block(modeler, id)));

    expect(become(part, ['user-task', 'each', 'by-event', 'call', 'lane'])).toEqual(['each', 'by-event']);
    expect(become(modeler.find('Move'), ['sub-process', 'by-event', 'call', 'lane'])).toEqual(['sub-process', 'call']);
    expect(become(modeler.find('Choice'), ['sub-process', 'race'])).toEqual(['race']);
  });

  it('drawn elsewhere, without our settings, is the block, and so is the plain start in it', async () => {
    const modeler = await openModeler({ xml: (await import('../models/parts.bpmn?raw')).default });
    const catalogue = modeler.service<BlockCatalogue>('blockCatalogue');

    expect(catalogue.of(modeler.find('Bare'))?.id).toBe('sub-process');
    expect(catalogue.of(modeler.find('BareStart'))?.id).toBe('part-start');
  });
});
