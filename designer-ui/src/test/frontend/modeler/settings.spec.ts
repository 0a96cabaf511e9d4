import { describe, expect, it, onTestFinished } from 'vitest';
import type { Canvas, DirectEditing, PopupMenu, Selection } from '../../../main/frontend/modeler/bpmn';
import { mouse, openModeler } from './openModeler';

const settled = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** A place where nothing is drawn: what is dropped on a step would ride on it. */
function blankIn(container: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = container.getBoundingClientRect();
  const places = Array.from({ length: 40 }, (_, at) => ({ x: left + width / 2, y: top + height - 60 - at * 10 }));
  const isBlank = (there: Element | null): boolean => there?.matches('svg *, svg') === true && !there.closest('.djs-element');
  return places.find(({ x, y }) => isBlank(document.elementFromPoint(x, y))) as { x: number; y: number };
}

describe('settings', () => {
  it('change name, instruction and properties as one step', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Approve');

    await modeler.element.updateSettings('Approve', {
      name: 'Проверить скидку', documentation: 'Позвоните клиенту.', properties: { responsible: 'person:7', dueWorkingDays: '2' },
    });

    expect(modeler.selected()).toMatchObject({
      id: 'Approve', type: 'bpmn:UserTask', block: 'user-task', name: 'Проверить скидку', documentation: 'Позвоните клиенту.',
      properties: { block: 'user-task', responsible: 'person:7', dueWorkingDays: '2' },
    });

    modeler.stack.undo();

    expect(modeler.selected()).toMatchObject({
      name: 'Согласовать скидку с руководителем отдела', documentation: 'Проверьте маржу.',
      properties: { block: 'user-task', responsible: 'owner-head' },
    });
    expect(modeler.selected().properties).not.toHaveProperty('dueWorkingDays');
    expect(modeler.stack.canUndo()).toBe(false);

    modeler.stack.redo();

    expect(modeler.selected().properties).toMatchObject({ responsible: 'person:7', dueWorkingDays: '2' });
  });

  it('remove a property whose value is null and leave the others', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Start');

    await modeler.element.updateSettings('Start', { properties: { stage: null } });

    expect(modeler.selected().properties).toEqual({ block: 'start-stage' });
    modeler.stack.undo();
    expect(modeler.selected().properties).toEqual({ block: 'start-stage', stage: 'approval' });
  });

  it('leave what other tools wrote beside them', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Approve', { properties: { responsible: 'owner' } });

    expect(await modeler.editor.xml()).toContain('<acme:arm>left</acme:arm>');
  });

  it('are created on an element that has none, and undone to none', async () => {
    const modeler = await openModeler();
    const before = await modeler.editor.xml();

    await modeler.element.updateSettings('Foreign', { properties: { note: 'a < b & "c"' } });

    expect(await modeler.editor.xml()).toContain('value="a &#60; b &#38; &#34;c&#34;"');
    modeler.stack.undo();
    expect(await modeler.editor.xml()).toBe(before);
  });

  it('wait until the list of blocks is closed', async () => {
    const modeler = await openModeler();
    const menu = modeler.service<PopupMenu>('popupMenu');
    menu.open(modeler.find('Approve'), 'bpmn-append', { x: 100, y: 100 }, {});

    const updated = modeler.element.updateSettings('Approve', { name: 'Проверить скидку' });
    await settled();
    expect(menu.isOpen()).toBe(true);
    menu.close();
    await updated;

    expect(modeler.find('Approve').businessObject.name).toBe('Проверить скидку');
  });

  it('wait until the block in hand is put down', async () => {
    const modeler = await openModeler();
    const { x, y } = blankIn(modeler.service<Canvas>('canvas').getContainer());
    const entry = modeler.query('[data-block="wait-duration"]');
    entry.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    const hovered = document.elementFromPoint(x, y) as Element;
    mouse(hovered, 'mouseover', x, y);
    mouse(hovered, 'mousemove', x - 10, y);

    const updated = modeler.element.updateSettings('Approve', { name: 'Проверить скидку' });
    await settled();
    mouse(hovered, 'mousemove', x, y);
    ['mousedown', 'mouseup', 'click'].forEach((type) => mouse(hovered, type, x, y));
    modeler.service<DirectEditing>('directEditing').complete();
    await updated;

    expect(modeler.all('bpmn:IntermediateCatchEvent')).toHaveLength(1);
    expect(modeler.find('Approve').businessObject.name).toBe('Проверить скидку');
  });

  it('wait until a name that is being written is written', async () => {
    const modeler = await openModeler();
    const editing = modeler.service<DirectEditing>('directEditing');
    editing.activate(modeler.find('Move'));
    modeler.query('.djs-direct-editing-content').textContent = 'К договору';

    const updated = modeler.element.updateSettings('Approve', { name: 'Проверить скидку' });
    await settled();
    expect(editing.isActive()).toBe(true);
    editing.complete();
    await updated;

    expect(modeler.find('Move').businessObject.name).toBe('К договору');
    expect(modeler.find('Approve').businessObject.name).toBe('Проверить скидку');
  });

  it('do not wait for what is in hand where the page is left', async () => {
    const modeler = await openModeler();
    modeler.service<DirectEditing>('directEditing').activate(modeler.find('Move'));
    modeler.query('.djs-direct-editing-content').textContent = 'К договору';
    void modeler.element.updateSettings('Approve', { name: 'Проверить скидку' });

    await modeler.element.flush();

    expect(modeler.last('model-changed')?.['xml']).toContain('К договору');
    expect(modeler.last('model-changed')?.['xml']).toContain('Проверить скидку');
  });

  it('pass over an element that is gone', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Nobody', { name: 'x' });

    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('exits', () => {
  it('change names, conditions and the way called otherwise as one step', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Choice');

    await modeler.element.updateExits('Choice', {
      defaultFlowId: 'F2',
      exits: [{ flowId: 'F2', name: 'иначе', condition: null }, { flowId: 'F3', name: 'нет', condition: 'deal.discount <= 10' }],
    });

    expect(modeler.selected().exits).toMatchObject([
      { flowId: 'F2', name: 'иначе', condition: null, isDefault: true, targetId: 'Approve' },
      { flowId: 'F3', name: 'нет', condition: 'deal.discount <= 10', isDefault: false, targetName: 'Перевести в «Договор»' },
    ]);
    expect(await modeler.editor.xml()).toContain(
      '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="feel">deal.discount &lt;= 10</bpmn:conditionExpression>');

    modeler.stack.undo();

    expect(modeler.selected().exits).toMatchObject([
      { flowId: 'F2', name: 'да', condition: 'deal.discount > 10', isDefault: false },
      { flowId: 'F3', name: 'иначе', condition: null, isDefault: true },
    ]);
    expect(modeler.stack.canUndo()).toBe(false);

    modeler.stack.redo();

    expect(modeler.selected().exits[0]).toMatchObject({ isDefault: true, condition: null });
  });

  it('call the end of an exit as its block where it has no name', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Choice');

    await modeler.element.updateSettings('Approve', { name: '' });
    await modeler.element.updateSettings('Choice', { name: 'Какая скидка?' });

    expect(modeler.selected().exits[0]).toMatchObject({ targetId: 'Approve', targetName: 'Задача' });
  });

  it('are told before another block is selected', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select(modeler.find('Approve'));
    const field = document.createElement('input');
    document.body.append(field);
    onTestFinished(() => field.remove());
    const told: string[] = [];
    field.addEventListener('blur', () => told.push('name'));
    modeler.element.addEventListener('element-selected', () => told.push('selected'));
    field.focus();

    modeler.service<Selection>('selection').select(modeler.find('Move'));

    expect(told).toEqual(['name', 'selected']);
  });
});
