import { describe, expect, it } from 'vitest';
import type { BpmnElement } from '../../../main/frontend/modeler/bpmn';
import { markerOf } from '../../../main/frontend/modeler/blocks/parts';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import { conditionOf } from '../../../main/frontend/modeler/settings/UpdateExitsHandler';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { inside, place, press, tool } from './placing';
import { thereAndBack } from './thereAndBack';

interface CopyPaste {
  copy(elements: BpmnElement[]): void;
  paste(context: object): BpmnElement[];
}

const open = (xml = discount): Promise<OpenModeler> => openModeler({ xml, more: STRUCTURES });

/** From one drawing into another that is opened anew, as by another tab. */
async function carry(from: OpenModeler, ...elements: BpmnElement[]): Promise<[OpenModeler, BpmnElement[]]> {
  from.service<CopyPaste>('copyPaste').copy(elements);
  const to = await open();
  const element = to.find('discount');
  let pasted: BpmnElement[] = [];
  await thereAndBack(to, () => {
    pasted = to.service<CopyPaste>('copyPaste').paste({ element, point: { x: 1200, y: 1200 } });
  });
  return [to, pasted.map(({ id }) => to.find(id)).filter(Boolean)];
}

describe('what is carried to another drawing', () => {
  it.each(['Start', 'Choice', 'Approve', 'Move', 'End', 'Remind', 'Foreign'])('is the step with its name and settings: %s', async (id) => {
    const from = await open();
    const original = from.find(id);

    const [, [copy]] = await carry(from, original);

    expect(copy).toMatchObject({ type: original.type, businessObject: { name: original.businessObject.name } });
    expect(propertiesOf((copy as BpmnElement).businessObject)).toEqual(propertiesOf(original.businessObject));
  });

  it('is a choice with its ways, their conditions and which of them is otherwise', async () => {
    const from = await open();

    const [to] = await carry(from, ...['Choice', 'Approve', 'Late', 'Move', 'F2', 'F3', 'F4'].map((id) => from.find(id)));

    const choice = to.all('bpmn:ExclusiveGateway').at(-1) as BpmnElement;
    const [asked, otherwise] = choice.outgoing as unknown as [BpmnElement, BpmnElement];
    expect(conditionOf(asked.businessObject)).toBe('deal.discount > 10');
    expect(choice.businessObject['default']).toBe(otherwise.businessObject);
    expect(otherwise.target?.businessObject.name).toBe('Перевести в «Договор»');
  });

  it('is what sits on a border, on the copy, as it was', async () => {
    const from = await open();

    const [to] = await carry(from, from.find('Approve'), from.find('Late'));

    const late = to.all('bpmn:BoundaryEvent').at(-1) as BpmnElement;
    expect(late.businessObject).toMatchObject({ cancelActivity: false, eventDefinitions: [{ $type: 'bpmn:TimerEventDefinition' }] });
    expect(late.businessObject['attachedToRef']).toBe((to.all('bpmn:UserTask').at(-1) as BpmnElement).businessObject);
  });

  it('is a part with its order and with what it begins by', async () => {
    const from = await open();
    const each = place(from, 'each', 700, 800, from.find('discount'));
    press(from, each.id, 'turn');
    const byEvent = place(from, 'by-event', 700, 1200, from.find('discount'));

    const [to] = await carry(from, each, byEvent);

    const [first, second] = to.all('bpmn:SubProcess') as [BpmnElement, BpmnElement];
    expect([first, second].map(({ businessObject }) => markerOf(businessObject))).toEqual(['SEQUENTIAL', 'EVENT']);
    expect([inside(first), inside(second)]).toEqual([['part-start'], ['on-change']]);
    expect((second.children[0] as BpmnElement).businessObject).toMatchObject({ isInterrupting: false });
  });

  it('is a closed part with all that is in it, however deep', async () => {
    const from = await open(parts);

    const [to] = await carry(from, from.find('Closed'));

    expect(to.find('Closed')).toMatchObject({ collapsed: true });
    expect(to.find('Measure').parent?.id).toBe('Deep_plane');
  });

  it('is a pool with its lanes and whose the steps in them are', async () => {
    const from = await open();
    tool(from, 'Добавить дорожку');
    from.editor.inHand.letGo();

    const [to] = await carry(from, from.all('bpmn:Participant')[0] as BpmnElement);

    expect(to.all('bpmn:Lane').map(({ businessObject }) => propertiesOf(businessObject)))
      .toEqual([{ block: 'lane', responsible: 'record-owner' }]);
  });
});
