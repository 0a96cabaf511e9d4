import { describe, expect, it } from 'vitest';
import type { BpmnElement, DirectEditing, Modeling, Moddle, Selection } from '../../../main/frontend/modeler/bpmn';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { append, type Box, type Pad, place, press, tool } from './placing';

const open = (): Promise<OpenModeler> => openModeler({ more: STRUCTURES });

function inLane({ businessObject }: BpmnElement): string[] {
  return ((businessObject['flowNodeRef'] ?? []) as Moddle[]).map(({ id }) => id ?? '').sort();
}

const ALL = ['Approve', 'Choice', 'End', 'Foreign', 'Late', 'Move', 'Remind', 'Start'];

describe('lanes', () => {
  it('are drawn around all that is there, as one step, and the process stays the one it is', async () => {
    const modeler = await open();

    tool(modeler, 'Добавить дорожку');

    const [pool] = modeler.all('bpmn:Participant');
    const [lane] = modeler.all('bpmn:Lane');
    expect(pool?.businessObject['processRef']).toMatchObject({ id: 'discount' });
    expect(lane && inLane(lane)).toEqual(ALL);
    expect(modeler.find('Approve')).toMatchObject({ parent: { id: pool?.id }, x: 360, y: 180 });
    expect(await modeler.editor.xml()).toContain('<bpmn:flowNodeRef>Approve</bpmn:flowNodeRef>');
    modeler.stack.undo();
    expect(modeler.all('bpmn:Lane')).toEqual([]);
    expect(modeler.find('Approve').parent?.id).toBe('discount');
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    expect(modeler.all('bpmn:Lane').map(inLane)).toEqual([ALL]);
  });

  it('are told of with their settings when they are selected, new ones too', async () => {
    const modeler = await open();

    tool(modeler, 'Добавить дорожку');
    tool(modeler, 'Добавить дорожку');

    expect(modeler.all('bpmn:Lane').map(({ businessObject }) => propertiesOf(businessObject))).toEqual(
      Array.from({ length: 2 }, () => ({ block: 'lane', responsible: 'record-owner' })));
    expect(modeler.selected()).toMatchObject({
      type: 'bpmn:Lane', block: 'lane', properties: { responsible: 'record-owner' }, multiple: 1,
    });
    modeler.service<DirectEditing>('directEditing').complete();
    await modeler.element.updateSettings(modeler.selected().id, { name: 'Финансы', properties: { responsible: 'role:finance' } });
    expect(modeler.selected()).toMatchObject({ name: 'Финансы', properties: { block: 'lane', responsible: 'role:finance' } });
  });

  it('are added above and below and divided, and take the steps that stand in them', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить дорожку');
    const [first] = modeler.all('bpmn:Lane') as Box[];

    press(modeler, (first as Box).id, 'lane-above');
    press(modeler, (first as Box).id, 'lane-below');

    const [, above, below] = modeler.all('bpmn:Lane') as Box[];
    expect(above?.y).toBeLessThan(first?.y ?? 0);
    expect(below?.y).toBe((first?.y ?? 0) + (first?.height ?? 0));
    const { y } = modeler.find('Remind') as Box;
    modeler.service<Modeling>('modeling').moveElements([modeler.find('Remind')], { x: 0, y: (below?.y ?? 0) + 20 - y });
    expect(below && inLane(below)).toEqual(['Remind']);
    press(modeler, (below as Box).id, 'lane-split');
    const [, , , upper, lower] = modeler.all('bpmn:Lane');
    expect([upper?.parent?.id, lower?.parent?.id]).toEqual([below?.id, below?.id]);
    modeler.stack.undo();
    expect(modeler.all('bpmn:Lane')).toHaveLength(3);
  });

  it('are drawn around the whole process from within a closed part', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });
    await modeler.element.select('Measure');

    tool(modeler, 'Добавить дорожку');

    expect(modeler.all('bpmn:Lane').map(inLane)).toEqual([['Bare', 'Closed', 'Start']]);
    expect(modeler.find('Measure').parent?.id).toBe('Deep_plane');
    modeler.stack.undo();
    expect(modeler.all('bpmn:Participant')).toEqual([]);
  });

  it('and their pool grow with a part that is put into them', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить дорожку');
    modeler.service<DirectEditing>('directEditing').complete();

    const part = append(modeler, 'Remind', 'sub-process');
    modeler.service<DirectEditing>('directEditing').complete();

    const [pool] = modeler.all('bpmn:Participant') as Box[];
    const [lane] = modeler.all('bpmn:Lane') as Box[];
    expect((pool?.x ?? 0) + (pool?.width ?? 0)).toBeGreaterThan(part.x + part.width);
    expect((lane?.y ?? 0) + (lane?.height ?? 0)).toBeGreaterThan(part.y + part.height);
    expect(lane && inLane(lane)).toEqual([...ALL, part.id].sort());
    modeler.service<DrawnParts>('drawnParts').toggle(part);
    expect(lane && inLane(lane)).toEqual([...ALL, part.id].sort());
  });

  it('make room for a part that is opened, and every step stays in its own', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });
    tool(modeler, 'Добавить дорожку');
    modeler.service<DirectEditing>('directEditing').complete();
    const [upper] = modeler.all('bpmn:Lane') as [Box];
    press(modeler, upper.id, 'lane-below');
    const [, lower] = modeler.all('bpmn:Lane') as [Box, Box];
    press(modeler, lower.id, 'lane-below');
    const under = place(modeler, 'user-task', 750, lower.y + 60, upper.parent as BpmnElement) as Box;
    const before = lower.y;

    press(modeler, 'Closed', 'toggle');
    const frame = modeler.find('Closed') as Box;

    expect(frame.y + frame.height).toBeLessThan(lower.y);
    expect(frame.y).toBeGreaterThan(upper.y);
    expect(inLane(upper)).toEqual(['Bare', 'Closed', 'Start']);
    expect(inLane(lower)).toEqual([under.id]);
    expect(under.y - lower.y).toBe(20);
    modeler.stack.undo();
    expect(lower.y).toBe(before);
  });

  it('have tools of their own, and no arrow begins at them', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить дорожку');
    const pad = modeler.service<Pad>('contextPad');
    const [lane] = modeler.all('bpmn:Lane') as Box[];
    const [pool] = modeler.all('bpmn:Participant') as Box[];

    expect(Object.keys(pad.getEntries(lane as Box))).toEqual(['lane-above', 'lane-below', 'lane-split', 'delete']);
    expect(Object.keys(pad.getEntries(pool as Box))).not.toContain('delete');
    expect(pad.getEntries(lane as Box)['lane-split']?.title).toBe('Разделить на две дорожки');
  });

  it('larger than what is seen have their tools in sight, clear of the map', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить дорожку');
    modeler.service<DirectEditing>('directEditing').complete();
    const [lane] = modeler.all('bpmn:Lane') as Box[];
    modeler.service<{ resizeShape(shape: BpmnElement, bounds: object): void }>('modeling')
      .resizeShape(lane as Box, { x: -2000, y: -2000, width: 5000, height: 5000 });

    modeler.service<Selection>('selection').select(null as never);
    modeler.service<Selection>('selection').select(lane as Box);

    const map = modeler.query('.djs-minimap').getBoundingClientRect();
    await expect.poll(() => modeler.query('.djs-context-pad.open .entry').getBoundingClientRect().top).toBeGreaterThan(map.bottom);
  });

  it('go without the steps in them, which the pool does not take with it either', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить дорожку');
    const rules = modeler.service<{ allowed(rule: string, context: object): unknown }>('rules');
    const elements = [...modeler.all('bpmn:Participant'), modeler.find('Remind')];

    expect(rules.allowed('elements.delete', { elements })).toEqual([modeler.find('Remind')]);
    press(modeler, (modeler.all('bpmn:Lane')[0] as BpmnElement).id, 'delete');

    expect(modeler.all('bpmn:Lane')).toEqual([]);
    expect(modeler.find('Approve')).toBeDefined();
  });
});
