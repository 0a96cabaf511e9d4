import { describe, expect, it } from 'vitest';
import type { BpmnElement, Point } from '../../../main/frontend/modeler/bpmn';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import { sketch } from '../sketch';
import { LANES, PART } from '../sketches';
import { openModeler, type OpenModeler } from './openModeler';
import { block, place, type Box } from './placing';
import { faultsIn } from './seen';
import { thereAndBack } from './thereAndBack';

interface Moving {
  moveElements(shapes: BpmnElement[], by: Point): void;
  connect(source: BpmnElement, target: BpmnElement, attributes: object): BpmnElement;
  updateWaypoints(arrow: BpmnElement, way: Point[]): void;
}

const ROW = sketch({
  steps: ['start Start', 'task One', 'task Two', 'choice Way', 'task Three', 'task Four', 'end End', 'end Other'],
  flows: ['Start > One', 'One > Two', 'Two > Way', 'Way > Three', 'Way > Four', 'Three > End', 'Four > Other'],
});

/** Drawn tidily first. */
async function open(xml: string): Promise<OpenModeler> {
  const modeler = await openModeler({ xml });
  await modeler.element.tidyUp();
  modeler.stack.clear();
  return modeler;
}

function append(modeler: OpenModeler, source: string, id: string): void {
  modeler.service<BlockPlacing>('blockPlacing').append(modeler.find(source), block(modeler, id));
}

function middleOf(modeler: OpenModeler, arrow: string): Point {
  const { waypoints } = modeler.find(arrow) as unknown as { waypoints: Point[] };
  const [from, to] = [waypoints[0] as Point, waypoints[1] as Point];
  return { x: Math.round((from.x + to.x) / 20) * 10, y: from.y };
}

describe('a block that is dropped on an arrow', () => {
  it.each(['F1', 'F2', 'F3', 'F6'])('goes between both ends, and what is behind it moves on: %s', async (arrow) => {
    const modeler = await open(ROW);
    const { x, y } = middleOf(modeler, arrow);
    const flow = modeler.find(arrow);
    const [from, to] = [flow.source as Box, flow.target as Box];

    await thereAndBack(modeler, () => place(modeler, 'user-task', x, y, flow));

    const between = flow.target as Box;
    expect(between.outgoing.map(({ target }) => target?.id)).toEqual([to.id]);
    expect(between.x).toBeGreaterThanOrEqual(from.x + from.width + 40);
    expect(to.x).toBeGreaterThanOrEqual(between.x + between.width + 40);
    expect(faultsIn(modeler)).toEqual([]);
    modeler.stack.undo();
    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('a block that is dropped beside others', () => {
  it('moves what it would cover, and lets an arrow under it go round, as one step', async () => {
    const modeler = await open(ROW);
    const [two, way] = [modeler.find('Two') as Box, modeler.find('Way') as Box];

    await thereAndBack(modeler, () => place(modeler, 'user-task', two.x + two.width + 40, two.y - 10, modeler.find('P')));

    expect(way.x).toBeGreaterThan(two.x + two.width + 140);
    expect(faultsIn(modeler).filter((fault) => /through|over (?!the)/.test(fault))).toEqual([]);
    modeler.stack.undo();
    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('a next block', () => {
  it.each([
    ['after a choice', ROW, 'Way', 3], ['after a step', ROW, 'One', 2], ['in lanes', LANES, 'Ask', 2], ['after the last in its lane', LANES, 'Law', 2],
    ['in a part', PART, 'Busy', 1], ['after a deadline', PART, 'Late', 2],
  ])('covers no other and no arrow however many come: %s', async (_, xml, source, count) => {
    const modeler = await open(xml);

    for (let number = 0; number < count; number += 1) {
      append(modeler, source, 'user-task');
      expect(faultsIn(modeler).filter((fault) => !/along|name/.test(fault))).toEqual([]);
    }
    for (let number = 0; number < count; number += 1) {
      modeler.stack.undo();
    }

    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('stays in the lane of the one that it follows', async () => {
    const modeler = await open(LANES);

    append(modeler, 'Ask', 'user-task');

    const lane = modeler.find('Sales') as Box;
    const next = modeler.all('bpmn:UserTask').at(-1) as Box;
    expect(next.y).toBeGreaterThan(lane.y);
    expect(next.y + next.height).toBeLessThan(lane.y + lane.height);
  });
});

describe('an arrow', () => {
  it('goes round a block that is moved onto it, as one step', async () => {
    const modeler = await open(ROW);
    const two = modeler.find('Two') as Box;
    modeler.service<Moving>('modeling').moveElements([modeler.find('Way')], { x: 400, y: 0 });
    modeler.stack.clear();
    const arrow = modeler.find('F3') as unknown as { waypoints: Point[] };
    const [begin] = arrow.waypoints;

    await thereAndBack(modeler, () => modeler.service<Moving>('modeling').moveElements(
      [modeler.find('End')], { x: two.x + 300 - (modeler.find('End') as Box).x, y: (begin?.y ?? 0) - 18 - (modeler.find('End') as Box).y }));

    expect(faultsIn(modeler).filter((fault) => fault.includes('through'))).toEqual([]);
    modeler.stack.undo();
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('that is drawn from a block to one behind another goes round that', async () => {
    const modeler = await open(ROW);

    modeler.service<Moving>('modeling').connect(modeler.find('One'), modeler.find('Three'), { type: 'bpmn:SequenceFlow' });

    expect(faultsIn(modeler).filter((fault) => fault.includes('through'))).toEqual([]);
    modeler.stack.undo();
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('stays where a person lays it', async () => {
    const modeler = await open(ROW);
    const two = modeler.find('Two') as Box;
    const through = [{ x: two.x - 60, y: two.y + 10 }, { x: two.x + 400, y: two.y + 10 }];

    modeler.service<Moving>('modeling').updateWaypoints(modeler.find('F6'), through);

    const { waypoints } = modeler.find('F6') as unknown as { waypoints: Point[] };
    expect(waypoints).toEqual(through);
  });
});
