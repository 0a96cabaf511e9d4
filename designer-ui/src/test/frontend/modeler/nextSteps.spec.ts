import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import { sketch } from '../sketch';
import { PART } from '../sketches';
import { openModeler, type OpenModeler } from './openModeler';
import { append, type Box, type Pad, press } from './placing';
import { faultsIn } from './seen';
import { thereAndBack } from './thereAndBack';

function behind(modeler: OpenModeler, id: string): string[] {
  return (modeler.find(id).outgoing as unknown as BpmnElement[]).map(({ target }) => (target as BpmnElement).id);
}

function arrowTo(modeler: OpenModeler, id: string): BpmnElement {
  const [arrow] = modeler.find(id).incoming as unknown as [BpmnElement];
  return arrow;
}

function endOf({ x, width }: Box): number {
  return x + width;
}

describe('a next step', () => {
  it('goes in before what stood behind, with room on both sides, as one step', async () => {
    const modeler = await openModeler();
    const known = modeler.all('bpmn:UserTask');

    await thereAndBack(modeler, () => press(modeler, 'Approve', 'append.user-task'));

    const added = modeler.all('bpmn:UserTask').find((task) => !known.includes(task)) as Box;
    expect(behind(modeler, 'Approve')).toEqual([added.id]);
    expect(behind(modeler, added.id)).toEqual(['Move']);
    const [before, after] = [modeler.find('Approve'), modeler.find('Move')] as [Box, Box];
    expect(added.x - endOf(before)).toBeGreaterThanOrEqual(40);
    expect(after.x - endOf(added)).toBeGreaterThanOrEqual(40);
  });

  it('is selected where it went in', async () => {
    const modeler = await openModeler();

    press(modeler, 'Approve', 'append.user-task');

    await expect.poll(() => modeler.last('element-selected')?.['element']).toMatchObject({ type: 'bpmn:UserTask', id: behind(modeler, 'Approve')[0] });
  });

  it('goes in as a frame too', async () => {
    const modeler = await openModeler();

    const part = append(modeler, 'Approve', 'sub-process');

    expect([behind(modeler, 'Approve'), behind(modeler, part.id)]).toEqual([[part.id], ['Move']]);
  });

  it('is one more way behind a gateway, and behind a step that has several', async () => {
    const modeler = await openModeler();
    const known = behind(modeler, 'Choice');

    press(modeler, 'Choice', 'append.user-task');

    expect(behind(modeler, 'Choice').slice(0, -1)).toEqual(known);
  });

  it('of a gateway fills a way that leads nowhere yet, at last the one that is taken where no other is', async () => {
    const modeler = await openModeler();
    press(modeler, 'Choice', 'append.end');
    press(modeler, 'Choice', 'append.end');
    const [first, second] = behind(modeler, 'Choice').slice(-2) as [string, string];
    modeler.service<Modeling>('modeling').updateProperties(modeler.find('Choice'), { default: arrowTo(modeler, first).businessObject });
    const known = behind(modeler, 'Choice');

    press(modeler, 'Choice', 'append.user-task');

    const task = behind(modeler, 'Choice').find((id) => !known.includes(id)) as string;
    expect(behind(modeler, 'Choice')).toHaveLength(known.length);
    expect(behind(modeler, 'Choice')).toContain(first);
    expect(behind(modeler, task)).toEqual([second]);

    press(modeler, 'Choice', 'append.user-task');

    expect(behind(modeler, 'Choice')).toHaveLength(known.length);
    expect(behind(modeler, 'Choice')).not.toContain(first);
  });

  it('lies over nothing, however wide it is, and what is behind moves on', async () => {
    const modeler = await openModeler({ xml: sketch({ steps: ['start Start', 'end End'], flows: ['Start > End'] }) });
    await modeler.element.tidyUp();
    append(modeler, 'Start', 'sub-process');
    const [part] = behind(modeler, 'Start') as [string];
    expect(faultsIn(modeler)).toEqual([]);

    const inner = (modeler.find(part).children as BpmnElement[]).find(({ type }) => type === 'bpmn:StartEvent') as BpmnElement;
    append(modeler, inner.id, 'user-task');
    const [first] = behind(modeler, inner.id) as [string];
    append(modeler, first, 'user-task');

    expect(faultsIn(modeler).filter((fault) => !/name/.test(fault))).toEqual([]);
  });

  it('goes in on an arrow that is selected', async () => {
    const modeler = await openModeler();

    await thereAndBack(modeler, () => press(modeler, 'F4', 'append.user-task'));

    const [task] = behind(modeler, 'Approve') as [string];
    expect([modeler.find(task).type, ...behind(modeler, task)]).toEqual(['bpmn:UserTask', 'Move']);
  });

  it('after the next leads from the start to its end', async () => {
    const modeler = await openModeler({ xml: sketch({ steps: ['start Start', 'end End'], flows: ['Start > End'] }) });
    await modeler.element.tidyUp();

    append(modeler, 'Start', 'wait-duration');
    const [wait] = behind(modeler, 'Start') as [string];
    append(modeler, wait, 'choice');
    const [choice] = behind(modeler, wait) as [string];
    append(modeler, choice, 'user-task');

    const [task, otherwise] = behind(modeler, choice) as [string, string];
    expect([task, otherwise].map((id) => modeler.find(id).type)).toEqual(['bpmn:UserTask', 'bpmn:EndEvent']);
    expect(behind(modeler, task)).toEqual(['End']);
    expect(faultsIn(modeler)).toEqual([]);
  });

  it('goes in beside where other arrows leave no place on its own', async () => {
    const modeler = await openModeler({ xml: PART });
    await modeler.element.tidyUp();

    append(modeler, 'Late', 'user-task');

    const [task] = behind(modeler, 'Late') as [string];
    expect([modeler.find(task).type, ...behind(modeler, task)]).toEqual(['bpmn:UserTask', 'Tell']);
  });

  it('that ends the way goes in on no arrow', async () => {
    const modeler = await openModeler();

    expect(Object.keys(modeler.service<Pad>('contextPad').getEntries(modeler.find('F4')))).toEqual(['append.user-task', 'append.choice', 'append', 'delete']);
  });

  it('that ends the way goes in nowhere', async () => {
    const modeler = await openModeler();

    press(modeler, 'Approve', 'append.end');

    expect(behind(modeler, 'Approve')[0]).toBe('Move');
    expect(behind(modeler, 'Approve')).toHaveLength(2);
  });
});
