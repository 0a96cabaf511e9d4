import { describe, expect, it } from 'vitest';
import type { BpmnElement, Selection } from '../../../main/frontend/modeler/bpmn';
import type { BlockCatalogue } from '../../../main/frontend/modeler/blocks/BlockCatalogue';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { block } from './placing';
import { thereAndBack } from './thereAndBack';

function placing(modeler: OpenModeler): BlockPlacing {
  return modeler.service<BlockPlacing>('blockPlacing');
}

function become(modeler: OpenModeler, id: string): string[] {
  return modeler.service<BlockCatalogue>('blockCatalogue').placeable()
    .filter((one) => placing(modeler).mayReplace(modeler.find(id), one)).map((one) => one.id);
}

function arrows({ incoming, outgoing }: BpmnElement): string[][] {
  return [incoming, outgoing].map((flows) => flows.map((flow) => flow.id).sort());
}

describe('what is drawn becomes every block that it may, and again what it was', () => {
  it.each([
    ...['Start', 'Choice', 'Approve', 'Move', 'End', 'Remind', 'Foreign'].map((id) => [id, discount] as const),
    ...['BareStart', 'Call', 'Bare', 'Closed'].map((id) => [id, parts] as const),
  ])('%s', async (id, xml) => {
    const modeler = await openModeler({ xml, more: STRUCTURES });
    const blocks = become(modeler, id);
    expect(blocks).not.toEqual([]);

    for (const wanted of blocks) {
      await thereAndBack(modeler, () => placing(modeler).replace(modeler.find(id), block(modeler, wanted)));

      expect(propertiesOf(modeler.find(id).businessObject)['block']).toBe(wanted);
      modeler.stack.undo();
      expect(modeler.stack.canUndo()).toBe(false);
    }
  });
});

describe('what the panel may make of a block', () => {
  it('is told with it, of its own group and shape alone', async () => {
    const modeler = await openModeler();

    await modeler.element.select('Start');
    expect(modeler.selected().becomes).toEqual(['start-manual']);
    await modeler.element.select('Move');
    expect(modeler.selected().becomes).toEqual(['change-fields']);
    await modeler.element.select('Approve');
    expect(modeler.selected().becomes).toEqual([]);
  });

  it('is nothing where several are selected, where it is an arrow, and where the drawing is only looked at', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select([modeler.find('Start'), modeler.find('End')]);
    expect(modeler.selected().becomes).toEqual([]);
    modeler.service<Selection>('selection').select(modeler.find('F1'));
    expect(modeler.selected().becomes).toEqual([]);

    const looked = await openModeler({ readOnly: true });
    looked.service<Selection>('selection').select(looked.find('Start'));
    expect(looked.selected().becomes).toEqual([]);
  });

  it('stands where it stood, with its name, its arrows and what means the same to both, in one step', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Start');
    await modeler.element.updateSettings('Start', { name: 'Заявка', properties: { recordType: 'lead' } });
    const before = arrows(modeler.find('Start'));
    modeler.stack.clear();

    await modeler.element.become('Start', 'start-manual', ['recordType', 'whenRunning']);

    expect(arrows(modeler.find('Start'))).toEqual(before);
    expect(modeler.selected()).toMatchObject({
      id: 'Start', block: 'start-manual', name: 'Заявка', properties: { block: 'start-manual', recordType: 'lead' }, becomes: ['start-stage'],
    });
    expect(modeler.selected().properties).not.toHaveProperty('stage');
    expect(modeler.selected().properties).not.toHaveProperty('whenRunning');

    modeler.stack.undo();
    expect(modeler.selected()).toMatchObject({ block: 'start-stage', properties: { stage: 'approval' } });
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('is nothing that it may not become, nor anything of what is gone', async () => {
    const modeler = await openModeler();
    modeler.stack.clear();

    await modeler.element.become('Start', 'end', []);
    await modeler.element.become('Gone', 'start-manual', []);

    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('a block that becomes another', () => {
  it.each(['user-task', 'some'])('keeps the way called otherwise, also when it becomes it again: %s', async (id) => {
    const modeler = await openModeler({ more: STRUCTURES });

    placing(modeler).replace(modeler.find('Choice'), block(modeler, id));
    modeler.stack.undo();
    modeler.stack.redo();

    expect(modeler.find('Choice').businessObject['default']).toMatchObject({ id: 'F3' });
  });

  it('that has no exits to choose from forgets which was called otherwise', async () => {
    const modeler = await openModeler();

    placing(modeler).replace(modeler.find('Choice'), block(modeler, 'parallel'));

    expect(modeler.find('Choice').businessObject['default']).toBeUndefined();
    expect(modeler.find('F2').businessObject['conditionExpression']).toBeUndefined();
    expect(arrows(modeler.find('Choice'))).toEqual([['F1'], ['F2', 'F3']]);
  });

  it('keeps what sits on its border', async () => {
    const modeler = await openModeler({ more: STRUCTURES });

    placing(modeler).replace(modeler.find('Approve'), block(modeler, 'call'));

    expect(modeler.find('Late').businessObject['attachedToRef']).toMatchObject({ id: 'Approve' });
  });

  it('keeps its name, its instruction and what another tool wrote on it', async () => {
    const modeler = await openModeler();

    placing(modeler).replace(modeler.find('Foreign'), block(modeler, 'user-task'));

    expect(modeler.find('Foreign').businessObject.name).toBe('Чужой блок');
    expect(await modeler.editor.xml()).toContain('acme:magic="yes"');
  });

  it('at the end has no arrows out of it any more', async () => {
    const modeler = await openModeler();

    placing(modeler).replace(modeler.find('Move'), block(modeler, 'end'));

    expect(arrows(modeler.find('Move'))).toEqual([['F3', 'F4'], []]);
  });
});
