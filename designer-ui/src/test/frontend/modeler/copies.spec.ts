import { describe, expect, it, onTestFinished } from 'vitest';
import type { BpmnElement, Moddle, Point } from '../../../main/frontend/modeler/bpmn';
import { conditionOf } from '../../../main/frontend/modeler/settings/UpdateExitsHandler';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import discount from '../models/discount.bpmn?raw';
import { openModeler, type OpenModeler } from './openModeler';

interface CopyPaste {
  copy(elements: BpmnElement[]): void;
  paste(context: { element: BpmnElement; point: Point }): BpmnElement[];
}

/** Task "Approve", behind it a choice that asks for its answer, and a message that says it. */
const asking = discount
  .replace('deal.discount &gt; 10', 'outcome_Approve = "yes" and deal.discount &gt; outcome_Approve-1')
  .replace('name="block" value="notify" />', 'name="block" value="notify" /><camunda:property name="text" value="Решено: {outcome_Approve}" />')
  .replace('Проверьте маржу.', 'В прошлый раз: {outcome_Approve}, у Move: {outcome_Move}');

function copy(modeler: OpenModeler, ...ids: string[]): void {
  modeler.service<CopyPaste>('copyPaste').copy(ids.map((id) => modeler.find(id)));
}

function paste(modeler: OpenModeler): BpmnElement[] {
  const element = modeler.service<{ getRootElement(): BpmnElement }>('canvas').getRootElement();
  return modeler.service<CopyPaste>('copyPaste').paste({ element, point: { x: 600, y: 900 } });
}

function of(pasted: readonly BpmnElement[], type: string): Moddle {
  return pasted.find((element) => element.type === type && !('labelTarget' in element && element['labelTarget']))
    ?.businessObject as Moddle;
}

function instruction(task: Moddle): unknown {
  return (task.get('documentation') as Moddle[])[0]?.['text'];
}

describe('copies', () => {
  it('ask the copied steps, in conditions and in texts, and are taken back and made again', async () => {
    const modeler = await openModeler({ xml: asking });
    copy(modeler, 'Choice', 'Approve', 'Remind', 'F2');

    const pasted = paste(modeler);

    const step = of(pasted, 'bpmn:UserTask').id;
    expect(step).not.toBe('Approve');
    expect(conditionOf(of(pasted, 'bpmn:SequenceFlow'))).toBe(`outcome_${step} = "yes" and deal.discount > outcome_${step}-1`);
    expect(propertiesOf(of(pasted, 'bpmn:SendTask'))).toMatchObject({ text: `Решено: {outcome_${step}}` });
    expect(instruction(of(pasted, 'bpmn:UserTask'))).toBe(`В прошлый раз: {outcome_${step}}, у Move: {outcome_Move}`);
    expect(conditionOf(modeler.find('F2').businessObject)).toContain('outcome_Approve = "yes"');

    modeler.stack.undo();
    expect(await modeler.editor.xml()).not.toContain(step);
    modeler.stack.redo();
    expect(await modeler.editor.xml()).toContain(`outcome_${step} = "yes"`);
  });

  it('of a choice alone go on asking the step that stayed', async () => {
    const modeler = await openModeler({ xml: asking });
    copy(modeler, 'Remind');

    const pasted = paste(modeler);

    expect(propertiesOf(of(pasted, 'bpmn:SendTask'))).toMatchObject({ text: 'Решено: {outcome_Approve}' });
  });

  it('ask themselves in another drawing, and never a step there that happens to have the same id', async () => {
    const first = await openModeler({ xml: asking });
    copy(first, 'Choice', 'Approve', 'F2', 'Remind');
    const here = location.pathname;
    onTestFinished(() => history.replaceState(null, '', here));
    history.replaceState(null, '', '/models/another');
    const second = await openModeler({ xml: asking });

    const together = paste(second);
    copy(first, 'Remind');
    history.replaceState(null, '', here);
    const alone = paste(second);

    const step = of(together, 'bpmn:UserTask').id;
    expect(conditionOf(of(together, 'bpmn:SequenceFlow'))).toContain(`outcome_${step} = "yes"`);
    expect(instruction(of(together, 'bpmn:UserTask'))).toBe(`В прошлый раз: {outcome_${step}}, у Move: {outcome_left_Move}`);
    expect(propertiesOf(of(alone, 'bpmn:SendTask'))).toMatchObject({ text: 'Решено: {outcome_left_Approve}' });
  });
});
