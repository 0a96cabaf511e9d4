import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling, Selection } from '../../../main/frontend/modeler/bpmn';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { type Box, tool } from './placing';

const open = (): Promise<OpenModeler> => openModeler({ more: STRUCTURES });

describe('the other side', () => {
  it('is drawn below, empty, with lanes around the process where there are none, as one step', async () => {
    const modeler = await open();

    tool(modeler, 'Добавить другую сторону');

    const [ours, other] = modeler.all('bpmn:Participant') as Box[];
    expect(ours?.businessObject['processRef']).toMatchObject({ id: 'discount' });
    expect(other?.businessObject['processRef']).toBeUndefined();
    expect(other?.y).toBeGreaterThan((ours?.y ?? 0) + (ours?.height ?? 0));
    expect(modeler.selected()).toMatchObject({ id: other?.id, type: 'bpmn:Participant' });
    modeler.stack.undo();
    expect(modeler.all('bpmn:Participant')).toEqual([]);
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('takes and sends messages, which stay in the file', async () => {
    const modeler = await open();
    tool(modeler, 'Добавить другую сторону');
    const [, other] = modeler.all('bpmn:Participant') as Box[];
    const modeling = modeler.service<Modeling & { connect(from: BpmnElement, to: BpmnElement): BpmnElement }>('modeling');

    const message = modeling.connect(modeler.find('Remind'), other as Box);

    expect(message.type).toBe('bpmn:MessageFlow');
    const saved = await modeler.editor.xml();
    await modeler.element.open(saved);
    expect(modeler.find(message.id)).toMatchObject({ source: { id: 'Remind' }, target: { id: other?.id } });
    modeler.service<Selection>('selection').select(modeler.find(other?.id ?? ''));
    expect(modeler.selected()).toMatchObject({ type: 'bpmn:Participant', block: '' });
  });
});
