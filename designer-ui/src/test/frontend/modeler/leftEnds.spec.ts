import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import { openModeler, type OpenModeler } from './openModeler';
import { press } from './placing';
import { thereAndBack } from './thereAndBack';

/** A choice's new way to an end of its own. */
async function drawn(): Promise<{ modeler: OpenModeler; arrow: BpmnElement; end: BpmnElement }> {
  const modeler = await openModeler();
  press(modeler, 'Choice', 'append.end');
  const arrow = (modeler.find('Choice').outgoing as unknown as BpmnElement[]).at(-1) as BpmnElement;
  return { modeler, arrow, end: arrow.target as BpmnElement };
}

function lead(modeler: OpenModeler, arrow: BpmnElement, to: string): void {
  const target = modeler.find(to) as BpmnElement & { x: number; y: number };
  modeler.service<Modeling & { reconnectEnd(...args: unknown[]): void }>('modeling').reconnectEnd(arrow, target, { x: target.x, y: target.y + 40 });
}

describe('an end whose only arrow is drawn elsewhere', () => {
  it('goes with it, as one step', async () => {
    const { modeler, arrow, end } = await drawn();

    await thereAndBack(modeler, () => lead(modeler, arrow, 'Approve'));

    expect(modeler.find(end.id)).toBeUndefined();
    expect(arrow.target?.id).toBe('Approve');
  });

  it('stays where it has a name, or another arrow', async () => {
    const { modeler, arrow, end } = await drawn();
    modeler.service<Modeling>('modeling').updateProperties(end, { name: 'Отказ' });
    lead(modeler, arrow, 'Approve');
    expect(modeler.find(end.id)).toBe(end);

    lead(modeler, arrow, 'End');
    lead(modeler, arrow, 'Approve');
    expect(modeler.find('End').type).toBe('bpmn:EndEvent');
  });
});
