import { describe, expect, it } from 'vitest';
import type { BpmnElement, Moddle } from '../../../main/frontend/modeler/bpmn';
import { openModeler, type OpenModeler } from './openModeler';
import type { Box } from './placing';

const HEAD = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t">';

async function open(content: string, diagram: number | null = null): Promise<OpenModeler> {
  const modeler = await openModeler();
  await modeler.element.open(`${HEAD}${content}</bpmn:definitions>`, { sheet: { process: 0, diagram } });
  expect(modeler.last('opened')).toEqual({ warnings: [], losses: [] });
  return modeler;
}

function flow(id: string, from: string, to: string): string {
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;
}

const INNER = `<bpmn:startEvent id="In" /><bpmn:subProcess id="Deep"><bpmn:userTask id="Measure" /></bpmn:subProcess>${flow('F2', 'In', 'Deep')}`;
const PARTS = `<bpmn:process id="P"><bpmn:startEvent id="Start" /><bpmn:subProcess id="Part">${INNER}</bpmn:subProcess>${flow('F1', 'Start', 'Part')}`
  + '<bpmn:subProcess id="Event" triggeredByEvent="true"><bpmn:startEvent id="When" /></bpmn:subProcess></bpmn:process>';

describe('a drawing without places', () => {
  it('has what is in its parts drawn inside them', async () => {
    const modeler = await open(PARTS);

    const within = (id: string): string[] => (modeler.find(id).children as BpmnElement[]).map((child) => child.id).sort();
    expect(within('Part_plane')).toEqual(['Deep', 'F2', 'In']);
    expect(within('Deep_plane')).toEqual(['Measure']);
    expect(within('Event_plane')).toEqual(['When']);
    expect(within('P')).toEqual(['Event', 'F1', 'Part', 'Start']);
  });

  it.each([['closed', ''], ['open', 'isExpanded="true"']])('of an inside only has that drawn, in a part that is drawn %s', async (_, expanded) => {
    const shape = (id: string, x: number): string =>
      `<bpmndi:BPMNShape id="${id}_s" bpmnElement="${id}" ${expanded}><dc:Bounds x="${x}" y="100" width="100" height="80" /></bpmndi:BPMNShape>`;
    const modeler = await open(`${PARTS}<bpmndi:BPMNDiagram id="One"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">`
      + `${shape('Start', 100)}${shape('Part', 300)}${shape('Event', 500)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`, 0);

    expect(modeler.find('Part')).toMatchObject({ collapsed: true, x: 300 });
    expect(modeler.find('Measure').parent?.id).toBe('Deep_plane');
    expect(modeler.find('F2').parent?.id).toBe('Part_plane');
    expect(modeler.find('When').parent?.id).toBe('Event_plane');
  });
});

describe('lanes without places', () => {
  const refs = (...ids: string[]): string => ids.map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('');
  const process = '<bpmn:process id="P" name="Выдача"><bpmn:laneSet id="Set">'
    + `<bpmn:lane id="Sales" name="Продажи">${refs('Start', 'Ask')}</bpmn:lane><bpmn:lane id="Office"><bpmn:childLaneSet id="Inner">`
    + `<bpmn:lane id="Law">${refs('Check')}</bpmn:lane><bpmn:lane id="Money">${refs('Pay', 'End')}</bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>`
    + '<bpmn:startEvent id="Start" /><bpmn:userTask id="Ask" /><bpmn:userTask id="Check" /><bpmn:userTask id="Pay" /><bpmn:endEvent id="End" />'
    + '<bpmn:task id="Lost" /><bpmn:boundaryEvent id="Late" attachedToRef="Check"><bpmn:timerEventDefinition id="T" /></bpmn:boundaryEvent>'
    + `${flow('F1', 'Start', 'Ask')}${flow('F2', 'Ask', 'Check')}${flow('F3', 'Check', 'Pay')}${flow('F4', 'Pay', 'End')}</bpmn:process>`;

  function holds(outer: BpmnElement, inner: BpmnElement): boolean {
    const [one, other] = [outer as Box, inner as Box];
    return one.x <= other.x && other.x + other.width <= one.x + one.width
      && one.y <= other.y && other.y + other.height <= one.y + one.height;
  }

  it('are drawn with the steps in them, in a pool', async () => {
    const modeler = await open(process);

    const home = (lane: string): string[] => ['Start', 'Ask', 'Check', 'Pay', 'End', 'Lost']
      .filter((id) => holds(modeler.find(lane), modeler.find(id)));
    expect(home('Sales')).toEqual(['Start', 'Ask']);
    expect(home('Law')).toEqual(['Check']);
    expect(home('Money')).toEqual(['Pay', 'End']);
    expect(home('Office')).toEqual(['Check', 'Pay', 'End']);
    expect(modeler.find('Law').parent?.id).toBe('Office');
    expect(modeler.find('Late')).toMatchObject({ host: { id: 'Check' } });
    const [pool] = modeler.all('bpmn:Participant');
    expect(pool?.businessObject).toMatchObject({ name: 'Выдача', processRef: { id: 'P' } });
    expect(holds(pool as Box, modeler.find('Lost'))).toBe(true);
    expect(modeler.all('bpmn:SequenceFlow')).toHaveLength(4);
  });

  it('keep their steps where something is moved in them', async () => {
    const modeler = await open(process);

    modeler.service<{ moveElements(shapes: BpmnElement[], by: object): void }>('modeling').moveElements([modeler.find('Ask')], { x: 10, y: 0 });

    const names = ((modeler.find('Sales').businessObject['flowNodeRef'] ?? []) as Moddle[]).map(({ id }) => id);
    expect(names.sort()).toEqual(['Ask', 'Start']);
    expect(await modeler.editor.xml()).toContain('<bpmn:flowNodeRef>Check</bpmn:flowNodeRef>');
  });

  it('stand in the pool that the file has, with the other sides and their messages below', async () => {
    const modeler = await open('<bpmn:collaboration id="C"><bpmn:participant id="Client" name="Клиент" /><bpmn:participant id="We" processRef="P" />'
      + `<bpmn:messageFlow id="M" sourceRef="Pay" targetRef="Client" /></bpmn:collaboration>${process}`);

    const [we, client] = [modeler.find('We') as Box, modeler.find('Client') as Box];
    expect(modeler.all('bpmn:Participant')).toHaveLength(2);
    expect(client.y).toBeGreaterThan(we.y + we.height);
    expect(modeler.find('M')).toMatchObject({ source: { id: 'Pay' }, target: { id: 'Client' } });
  });
});
