import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling, Selection } from '../../../main/frontend/modeler/bpmn';
import { openModeler, type OpenModeler } from './openModeler';
import { press } from './placing';

function select(modeler: OpenModeler, ...ids: string[]): void {
  modeler.service<Selection>('selection').select(ids.map((id) => modeler.find(id)));
}

function told(modeler: OpenModeler): number {
  return modeler.told.filter(({ name }) => name === 'element-selected').length;
}

describe('what is selected', () => {
  it('is told with all that the panel shows of it', async () => {
    const modeler = await openModeler();

    select(modeler, 'Late');

    expect(modeler.selected()).toEqual({
      id: 'Late', type: 'bpmn:BoundaryEvent', block: 'deadline', name: 'Прошло 2 дня', documentation: '', properties: { block: 'deadline' },
      attachedToId: 'Approve', becomes: [], sourceId: null, targetId: null, multiple: 1,
      exits: [{ flowId: 'F6', name: '', condition: null, isDefault: false, targetId: 'Remind', targetName: 'Напомнить владельцу' }],
    });
  });

  it('is of an arrow from where to where it leads', async () => {
    const modeler = await openModeler();

    select(modeler, 'F2');

    expect(modeler.selected()).toMatchObject({ type: 'bpmn:SequenceFlow', name: 'да', sourceId: 'Choice', targetId: 'Approve', exits: [] });
  });

  it('is the element where its name beside it is', async () => {
    const modeler = await openModeler();

    select(modeler, 'Start_label');
    expect(modeler.selected()).toMatchObject({ id: 'Start', multiple: 1 });
    select(modeler, 'Start_label', 'Start', 'Move');
    expect(modeler.selected()).toMatchObject({ id: 'Start', multiple: 2 });
  });

  it('is nothing where nothing is, and what went', async () => {
    const modeler = await openModeler();
    select(modeler, 'Remind');

    press(modeler, 'Remind', 'delete');

    expect(modeler.selected()).toBeNull();
  });

  it('is told again when it changes, and not when something else does', async () => {
    const modeler = await openModeler();
    select(modeler, 'Choice');
    const before = told(modeler);

    await modeler.element.updateSettings('Remind', { name: 'Другое' });
    expect(told(modeler)).toBe(before);
    await modeler.element.updateSettings('Approve', { name: 'Цель' });
    expect(told(modeler)).toBe(before + 1);
    expect(modeler.selected().exits[0]).toMatchObject({ targetName: 'Цель' });
  });

  it('has no exits where messages leave it', async () => {
    const modeler = await openModeler();
    modeler.service<{ addPartner(): void }>('lanes').addPartner();
    modeler.editor.inHand.letGo();
    const [, other] = modeler.all('bpmn:Participant');
    const modeling = modeler.service<Modeling & { connect(from: BpmnElement, to: BpmnElement): void }>('modeling');
    modeling.connect(modeler.find('Remind'), other as BpmnElement);

    select(modeler, 'Remind');

    expect(modeler.find('Remind').outgoing).toHaveLength(1);
    expect(modeler.selected().exits).toEqual([]);
  });

  it('has the instruction of all its paragraphs', async () => {
    const modeler = await openModeler();
    const documentation = modeler.find('Approve').businessObject.get('documentation') as { text: string }[];
    documentation.push({ text: 'И скидку.' });

    select(modeler, 'Approve');

    expect(modeler.selected().documentation).toBe('Проверьте маржу.\nИ скидку.');
  });
});
