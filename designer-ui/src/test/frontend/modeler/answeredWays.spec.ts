import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import { conditionOf } from '../../../main/frontend/modeler/settings/UpdateExitsHandler';
import { openModeler, type OpenModeler } from './openModeler';
import { place, press } from './placing';
import { thereAndBack } from './thereAndBack';

async function answering(outcomes: string): Promise<OpenModeler> {
  const modeler = await openModeler();
  await modeler.element.updateSettings('Approve', { properties: { outcomes } });
  return modeler;
}

function ways(modeler: OpenModeler, before: readonly BpmnElement[]): BpmnElement[] {
  const choice = modeler.all('bpmn:ExclusiveGateway').find((gateway) => !before.includes(gateway)) as BpmnElement;
  return choice.outgoing as unknown as BpmnElement[];
}

/** Nothing stands behind the task any more. */
function cut(modeler: OpenModeler): void {
  modeler.service<Modeling>('modeling').removeElements([modeler.find('F4')]);
}

const THREE = JSON.stringify(['yes', 'no', 'rework'].map((key) => ({ key, label: key })));

describe('a choice put behind a task with answers', () => {
  it('has a way for each, all but the last asking for it, as one step', async () => {
    const modeler = await answering(THREE);
    cut(modeler);
    const before = modeler.all('bpmn:ExclusiveGateway');

    await thereAndBack(modeler, () => press(modeler, 'Approve', 'append.choice'));

    const found = ways(modeler, before);
    expect(found.map(({ businessObject }) => conditionOf(businessObject))).toEqual(['outcome_Approve = "yes"', 'outcome_Approve = "no"', null]);
    const [first, , last] = found as [BpmnElement, BpmnElement, BpmnElement];
    expect((first.source as BpmnElement).businessObject['default']).toBe(last.businessObject);
    expect(found.map(({ target }) => target?.type)).toEqual(Array<string>(3).fill('bpmn:EndEvent'));
  });

  it('put on the arrow behind it leads on with the first answer', async () => {
    const modeler = await answering(THREE);
    const before = modeler.all('bpmn:ExclusiveGateway');
    const arrow = modeler.find('F4');
    const [from, to] = [arrow.source, arrow.target] as [BpmnElement, BpmnElement];

    await thereAndBack(modeler, () =>
      place(modeler, 'choice', (from.x + from.width + to.x) / 2, from.y + from.height / 2, arrow));

    const found = ways(modeler, before);
    expect(found.map(({ businessObject }) => conditionOf(businessObject))).toEqual(['outcome_Approve = "yes"', 'outcome_Approve = "no"', null]);
    expect(found.map(({ target }) => target?.type)).toEqual([modeler.find('Move').type, 'bpmn:EndEvent', 'bpmn:EndEvent']);
  });

  it.each(['[]', '[{"key":"done","label":"Готово"}]', 'broken', '[{"label":"?"},{"label":"!"}]'])(
    'is bare where there is nothing to choose between: %s', async (outcomes) => {
      const modeler = await answering(outcomes);
      cut(modeler);
      const before = modeler.all('bpmn:ExclusiveGateway');

      press(modeler, 'Approve', 'append.choice');

      expect(ways(modeler, before)).toEqual([]);
    });

  it('put as the next step before another leads there with the first answer', async () => {
    const modeler = await answering(THREE);
    const before = modeler.all('bpmn:ExclusiveGateway');

    await thereAndBack(modeler, () => press(modeler, 'Approve', 'append.choice'));

    const found = ways(modeler, before);
    expect(found.map(({ businessObject }) => conditionOf(businessObject))).toEqual(['outcome_Approve = "yes"', 'outcome_Approve = "no"', null]);
    expect(found.map(({ target }) => target?.id ?? '')[0]).toBe('Move');
  });

  it('without answers has a second way for whatever is left, where it is put before another step', async () => {
    const modeler = await answering('[]');
    const before = modeler.all('bpmn:ExclusiveGateway');

    await thereAndBack(modeler, () => press(modeler, 'Approve', 'append.choice'));

    const [first, second] = ways(modeler, before) as [BpmnElement, BpmnElement];
    expect([first, second].map(({ target }) => target?.type)).toEqual([modeler.find('Move').type, 'bpmn:EndEvent']);
    expect((first.source as BpmnElement).businessObject['default']).toBe(second.businessObject);
    expect(conditionOf(first.businessObject)).toBeNull();
  });
});
