import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import type { BlockCatalogue } from '../../../main/frontend/modeler/blocks/BlockCatalogue';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import type { BlockShapes } from '../../../main/frontend/modeler/blocks/BlockShapes';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import type { BlockSummary } from '../../../main/frontend/modeler/contract';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import { STRUCTURES } from '../structures';
import { type OpenModeler, openModeler } from './openModeler';
import { thereAndBack } from './thereAndBack';

const LANES = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://example.org">
  <bpmn:collaboration id="Both"><bpmn:participant id="Ours" name="Продажа" processRef="Process_1" /></bpmn:collaboration>
  <bpmn:process id="Process_1"><bpmn:laneSet id="Set">
    <bpmn:lane id="Finance" name="Финансы"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="block" value="lane" /><camunda:property name="responsible" value="role:finance" />
    </camunda:properties></bpmn:extensionElements></bpmn:lane>
    <bpmn:lane id="Nobody" name="Прочее" />
  </bpmn:laneSet></bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Both">
    <bpmndi:BPMNShape id="Ours_di" bpmnElement="Ours" isHorizontal="true"><dc:Bounds x="100" y="100" width="800" height="400" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Finance_di" bpmnElement="Finance" isHorizontal="true"><dc:Bounds x="130" y="100" width="770" height="200" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Nobody_di" bpmnElement="Nobody" isHorizontal="true"><dc:Bounds x="130" y="300" width="770" height="200" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

function summary(modeler: OpenModeler, block: string): BlockSummary {
  return modeler.service<BlockCatalogue>('blockCatalogue').find(block) as BlockSummary;
}

function place(modeler: OpenModeler, block: string, y: number): BpmnElement {
  const shape = modeler.service<BlockShapes>('blockShapes').create(summary(modeler, block));
  modeler.service<Modeling>('modeling').createElements(shape, { x: 400, y }, modeler.find('Ours'));
  return shape;
}

describe('a lane', () => {
  it('says whose a new task in it is', async () => {
    const modeler = await openModeler({ xml: LANES, more: STRUCTURES });

    const task = place(modeler, 'user-task', 200);

    expect(propertiesOf(task.businessObject)).toEqual({ block: 'user-task' });
    expect(await modeler.editor.xml()).toContain(`<bpmn:flowNodeRef>${task.id}</bpmn:flowNodeRef>`);
    modeler.stack.undo();
    expect(modeler.all('bpmn:UserTask')).toEqual([]);
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    expect(propertiesOf(modeler.find(task.id).businessObject)).toEqual({ block: 'user-task' });
  });

  it('that names nobody leaves a new task as it is', async () => {
    const modeler = await openModeler({ xml: LANES, more: STRUCTURES });

    expect(propertiesOf(place(modeler, 'user-task', 400).businessObject)).toEqual({ block: 'user-task', responsible: 'owner' });
  });

  it('says whose a step in it is that becomes a task', async () => {
    const modeler = await openModeler({ xml: LANES, more: STRUCTURES });
    const { id } = place(modeler, 'notify', 200);

    await thereAndBack(modeler, () =>
      modeler.service<BlockPlacing>('blockPlacing').replace(modeler.find(id), summary(modeler, 'user-task')));

    expect(propertiesOf(modeler.find(id).businessObject)).toEqual({ block: 'user-task' });
  });

  it.each([['in it', 200, {}], ['in another', 400, { responsible: 'owner' }]])(
    'says whose a new task in a closed part is that stands %s, wherever it is drawn inside', async (_, y, said) => {
      const modeler = await openModeler({ xml: LANES, more: STRUCTURES });
      const part = place(modeler, 'sub-process', y);
      modeler.service<DrawnParts>('drawnParts').toggle(part);
      const shapes = modeler.service<BlockShapes>('blockShapes');

      for (const inside of [150, 380, 900]) {
        const [task] = modeler.service<Modeling>('modeling').createElements(
          shapes.create(summary(modeler, 'user-task')), { x: 400, y: inside }, modeler.find(`${part.id}_plane`));

        expect(propertiesOf((task as BpmnElement).businessObject)).toEqual({ block: 'user-task', ...said });
      }
    });

  it('is not among the blocks that are placed', async () => {
    const modeler = await openModeler({ more: STRUCTURES });

    expect(modeler.query('[data-block="lane"]')).toBeNull();
    expect(modeler.query('[data-block="race"]')).not.toBeNull();
  });
});

describe('a link', () => {
  it('is followed by nothing, and follows nothing', async () => {
    const modeler = await openModeler({ xml: LANES, more: STRUCTURES });
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const task = place(modeler, 'user-task', 200);
    const out = place(modeler, 'link-out', 400);

    expect(placing.mayAppend(task, summary(modeler, 'link-out'))).toBe(true);
    expect(placing.mayAppend(task, summary(modeler, 'link-in'))).toBe(false);
    expect(placing.mayAppend(out, summary(modeler, 'user-task'))).toBe(false);
  });
});
