import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import type { BlockShapes } from '../../../main/frontend/modeler/blocks/BlockShapes';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { append, block, inside, type Pad, place, press } from './placing';

interface Rules { allowed(rule: string, context: object): unknown }

const open = (): Promise<OpenModeler> => openModeler({ more: STRUCTURES });

describe('starts', () => {
  it('stand where they are made for and nowhere else', async () => {
    const modeler = await open();
    const rules = modeler.service<Rules>('rules');
    const shapes = modeler.service<BlockShapes>('blockShapes');
    const targets = {
      outside: modeler.find('discount'),
      part: append(modeler, 'Remind', 'sub-process'),
      event: place(modeler, 'by-event', 700, 900, modeler.find('discount')),
    };
    const stands = (id: string): string[] => Object.entries(targets)
      .filter(([, target]) => rules.allowed('shape.create', { shape: shapes.create(block(modeler, id)), target }) === true)
      .map(([name]) => name);

    expect(stands('part-start')).toEqual(['part']);
    expect(stands('start-manual')).toEqual(['outside']);
    expect(stands('on-change')).toEqual(['event']);
    expect(stands('end')).toEqual(['outside', 'part', 'event']);
    expect(stands('end-error')).toEqual(['outside', 'part', 'event']);
    expect(stands('user-task')).toEqual(['outside', 'part', 'event']);
  });

  it('are not carried out of them', async () => {
    const modeler = await open();
    const rules = modeler.service<Rules>('rules');
    const part = append(modeler, 'Remind', 'sub-process');
    const [start] = part.children as BpmnElement[];

    expect(rules.allowed('elements.move', { shapes: [start], target: modeler.find('discount') })).toBe(false);
    expect(rules.allowed('elements.move', { shapes: [start], target: part })).toBe(true);
    expect(rules.allowed('elements.move', { shapes: [modeler.find('Start')], target: part })).toBe(false);
    expect(rules.allowed('elements.move', { shapes: [part], target: modeler.find('discount') })).toBe(true);
  });

  it('go without a pointer into the part that is selected', async () => {
    const modeler = await open();
    const part = append(modeler, 'Remind', 'sub-process');
    modeler.stack.undo();
    modeler.stack.redo();
    await modeler.element.select(part.id);

    modeler.query('.lekalo-palette-block[data-block="part-start"]').click();
    await modeler.element.select('Move');
    modeler.query('.lekalo-palette-block[data-block="part-start"]').click();

    expect(inside(modeler.find(part.id))).toEqual(['part-start', 'part-start']);
    expect(modeler.all('bpmn:StartEvent')).toHaveLength(3);
  });
});

describe('blocks on borders', () => {
  it('ride on the parts that they name', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const part = append(modeler, 'Remind', 'sub-process');
    const event = place(modeler, 'by-event', 700, 900, modeler.find('discount'));

    expect(placing.mayAppend(part, block(modeler, 'late'))).toBe(true);
    expect(placing.mayAppend(event, block(modeler, 'late'))).toBe(false);
    placing.append(part, block(modeler, 'late'));

    expect(modeler.all('bpmn:BoundaryEvent').at(-1)?.businessObject)
      .toMatchObject({ cancelActivity: true, attachedToRef: { id: part.id } });
  });
});

describe('an event from aside', () => {
  it('ends what goes on or lets it go on, as one chooses, unless it is a failure', async () => {
    const modeler = await open();
    const part = place(modeler, 'by-event', 700, 900, modeler.find('discount'));
    const [start] = part.children as BpmnElement[];
    modeler.service<BlockPlacing>('blockPlacing').append(modeler.find('Move'), block(modeler, 'if-refused'));
    const refused = modeler.all('bpmn:BoundaryEvent').at(-1) as BpmnElement;
    const title = (id: string): string | undefined => modeler.service<Pad>('contextPad').getEntries(modeler.find(id))['interrupt']?.title;

    expect([title('Late'), title(start?.id ?? '')]).toEqual(Array.from({ length: 2 }, () => 'Когда это случится, прервать то, что идёт'));
    press(modeler, 'Late', 'interrupt');
    press(modeler, start?.id ?? '', 'interrupt');

    expect(modeler.find('Late').businessObject['cancelActivity']).toBe(true);
    expect(start?.businessObject['isInterrupting']).toBe(true);
    expect(title('Late')).toBe('Не прерывать: то, что идёт, продолжится');
    modeler.stack.undo();
    expect(start?.businessObject['isInterrupting']).toBe(false);
    expect([title(refused.id), title('Start'), title('Approve')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a race', () => {
  it('is followed by what waits and by nothing else', async () => {
    const modeler = await open();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const race = place(modeler, 'race', 700, 900, modeler.find('discount'));
    const follow = ['wait-duration', 'wait-until', 'user-task', 'choice', 'end', 'sub-process', 'deadline'];

    expect(follow.filter((id) => placing.mayAppend(race, block(modeler, id)))).toEqual(['wait-duration', 'wait-until']);
    placing.append(race, block(modeler, 'wait-duration'));
    expect(race.outgoing).toHaveLength(1);
  });
});

describe('a part that begins by an event', () => {
  it('keeps what it begins by wherever it is moved, and when it is closed and opened', async () => {
    const modeler = await open();
    const part = place(modeler, 'by-event', 700, 900, modeler.find('discount'));
    const [start] = part.children as BpmnElement[];
    const begins = (): unknown => modeler.find(start?.id ?? '').businessObject;
    const expected = { isInterrupting: false, eventDefinitions: [{ $type: 'bpmn:MessageEventDefinition' }] };
    expect(begins()).toMatchObject(expected);

    modeler.service<Modeling>('modeling').moveElements([part], { x: 0, y: 200 });
    expect(begins()).toMatchObject(expected);
    modeler.service<DrawnParts>('drawnParts').toggle(part);
    expect(begins()).toMatchObject(expected);
    modeler.service<Modeling>('modeling').moveElements([part], { x: 0, y: 50 });
    modeler.service<DrawnParts>('drawnParts').toggle(part);
    expect(begins()).toMatchObject(expected);
    expect(inside(modeler.find(part.id))).toEqual(['on-change']);
  });
});
