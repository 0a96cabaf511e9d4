import { describe, expect, it } from 'vitest';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import { STRUCTURES } from '../structures';
import { openModeler } from './openModeler';
import { append, block, type Box, press } from './placing';

function middle({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

function isOnBorder(event: Box, { x, y, width, height }: Box): boolean {
  const { x: across, y: down } = middle(event);
  const isAt = (one: number, edge: number): boolean => Math.abs(one - edge) <= 1;
  const isBeside = across >= x && across <= x + width && (isAt(down, y) || isAt(down, y + height));
  return isBeside || (down >= y && down <= y + height && (isAt(across, x) || isAt(across, x + width)));
}

describe('what sits on a border', () => {
  it('comes where one was that went', async () => {
    const modeler = await openModeler();
    const put = (): void => modeler.service<BlockPlacing>('blockPlacing').append(modeler.find('Approve'), block(modeler, 'deadline'));
    put();
    const [, second] = modeler.all('bpmn:BoundaryEvent') as [Box, Box];
    put();

    press(modeler, second.id, 'delete');
    put();

    expect(middle((modeler.all('bpmn:BoundaryEvent') as Box[]).at(-1) as Box)).toEqual(middle(second));
  });

  it.each(['Approve', 'a part'])('has a place of its own on it, however many there are: %s', async (host) => {
    const modeler = await openModeler({ more: STRUCTURES });
    const element = host === 'Approve' ? modeler.find(host) as Box : append(modeler, 'Remind', 'sub-process');
    const kind = block(modeler, host === 'Approve' ? 'deadline' : 'late');

    for (let count = 0; count < 5; count += 1) {
      modeler.service<BlockPlacing>('blockPlacing').append(element, kind);
    }

    const events = (modeler.all('bpmn:BoundaryEvent') as Box[]).filter(({ businessObject }) =>
      (businessObject['attachedToRef'] as { id?: string }).id === element.id);
    expect(events.map((event) => isOnBorder(event, element))).toEqual(events.map(() => true));
    expect(events.length).toBeGreaterThanOrEqual(5);
    expect(new Set(events.map((event) => JSON.stringify(middle(event)))).size).toBe(events.length);
  });
});
