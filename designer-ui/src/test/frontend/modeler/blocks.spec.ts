import { describe, expect, it } from 'vitest';
import type { BpmnElement, PopupMenu } from '../../../main/frontend/modeler/bpmn';
import type { BlockCatalogue } from '../../../main/frontend/modeler/blocks/BlockCatalogue';
import type { BlockPlacing } from '../../../main/frontend/modeler/blocks/BlockPlacing';
import type { BlockSummary } from '../../../main/frontend/modeler/contract';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import { blocks } from '../catalogue';
import { mouse, openModeler, type OpenModeler } from './openModeler';

interface Menu extends PopupMenu {
  _getProviders(id: string): unknown;
  _getEntries(target: BpmnElement, providers: unknown): object;
}
interface Pad { getEntries(element: BpmnElement): object }

const ids = blocks('ru').map((block) => block.id);

function block(modeler: OpenModeler, id: string): BlockSummary {
  return modeler.service<BlockCatalogue>('blockCatalogue').find(id) as BlockSummary;
}

function offered(modeler: OpenModeler, menu: string, elementId: string): string[] {
  const popup = modeler.service<Menu>('popupMenu');
  return Object.keys(popup._getEntries(modeler.find(elementId), popup._getProviders(menu)));
}

describe('the palette', () => {
  it('offers the catalogue and nothing else', async () => {
    const modeler = await openModeler();

    const shown = [...modeler.element.querySelectorAll<HTMLElement>('.lekalo-palette-block')].map((entry) => entry.dataset['block']);

    expect(shown).toEqual(ids);
    expect(modeler.element.querySelector('.djs-palette')).toBeNull();
  });

  it('finds a block by its name or its help, and says when there is none', async () => {
    const modeler = await openModeler();
    const search = modeler.query<HTMLInputElement>('.lekalo-palette-search input');

    search.value = 'ПРОСРОЧ';
    search.dispatchEvent(new Event('input'));
    const byHelp = modeler.element.querySelectorAll('.lekalo-palette-block').length;
    search.value = 'робот';
    search.dispatchEvent(new Event('input'));

    expect(byHelp).toBe(0);
    expect(modeler.query('.lekalo-palette-empty').textContent).toBe('Такого блока нет');
    search.value = 'вовремя';
    search.dispatchEvent(new Event('input'));
    expect(modeler.query('.lekalo-palette-block').dataset['block']).toBe('deadline');
  });

  it('places a block where the mouse puts it, with its settings, and takes it back', async () => {
    const modeler = await openModeler();
    const svg = modeler.query<SVGElement>('.djs-container > svg');
    const { x, y } = svg.getBoundingClientRect();

    const entry = modeler.query('.lekalo-palette-block[data-block="wait-duration"]');
    entry.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    const hovered = document.elementFromPoint(x + 800, y + 600) as Element;
    mouse(hovered, 'mouseover', x + 800, y + 600);
    mouse(hovered, 'mousemove', x + 780, y + 600);
    mouse(hovered, 'mousemove', x + 800, y + 600);
    mouse(hovered, 'mousedown', x + 800, y + 600);
    mouse(hovered, 'mouseup', x + 800, y + 600);
    mouse(hovered, 'click', x + 800, y + 600);

    const [placed] = modeler.all('bpmn:IntermediateCatchEvent');
    expect(placed && propertiesOf(placed.businessObject)).toMatchObject({ block: 'wait-duration' });
    expect(placed?.businessObject['eventDefinitions']).toMatchObject([{ $type: 'bpmn:TimerEventDefinition' }]);
    modeler.stack.undo();
    expect(modeler.all('bpmn:IntermediateCatchEvent')).toEqual([]);
  });
});

describe('the menus', () => {
  it('offer only blocks that may follow, or that an element may become', async () => {
    const modeler = await openModeler();

    expect(offered(modeler, 'bpmn-create', 'Approve')).toEqual(ids.map((id) => `create-${id}`));
    expect(offered(modeler, 'bpmn-append', 'Approve')).toEqual(
      ids.filter((id) => !id.startsWith('start-') && !['if-refused', 'part-start'].includes(id)).map((id) => `append-${id}`));
    expect(offered(modeler, 'bpmn-append', 'Move')).toContain('append-if-refused');
    expect(offered(modeler, 'bpmn-append', 'Move')).not.toContain('append-deadline');
    expect(offered(modeler, 'bpmn-append', 'End')).toEqual([]);
    expect(offered(modeler, 'bpmn-replace', 'Approve')).toEqual(
      ids.filter((id) => !['user-task', 'deadline', 'if-refused', 'part-start'].includes(id)).map((id) => `replace-${id}`));
    expect(offered(modeler, 'bpmn-replace', 'F1')).toEqual([]);
  });

  it('leave the pad beside an element with a few business actions', async () => {
    const modeler = await openModeler();
    const pad = modeler.service<Pad>('contextPad');

    expect(Object.keys(pad.getEntries(modeler.find('Approve')))).toEqual(
      ['append.user-task', 'append.choice', 'append.end', 'append', 'connect', 'replace', 'delete']);
    expect(Object.keys(pad.getEntries(modeler.find('End')))).toEqual(['replace', 'delete']);
    expect(Object.keys(pad.getEntries(modeler.find('F1')))).toEqual(['append.user-task', 'append.choice', 'append', 'delete']);
  });
});

describe('placing', () => {
  it('puts a block without a pointer after what is selected', async () => {
    const modeler = await openModeler();
    await modeler.element.select('Remind');

    modeler.query('.lekalo-palette-block[data-block="wait-duration"]').click();

    expect(modeler.find('Remind').outgoing).toHaveLength(1);
    expect(modeler.selected()).toMatchObject({ block: 'wait-duration' });
  });

  it('appends a block with a flow to it, undoes and does it again', async () => {
    const modeler = await openModeler();

    modeler.service<BlockPlacing>('blockPlacing').append(modeler.find('Remind'), block(modeler, 'move-stage'));

    expect(modeler.find('Remind').outgoing).toHaveLength(1);
    expect(modeler.all('bpmn:ServiceTask')).toHaveLength(2);
    modeler.stack.undo();
    expect(modeler.all('bpmn:ServiceTask')).toHaveLength(1);
    modeler.stack.redo();
    expect(modeler.all('bpmn:ServiceTask')).toHaveLength(2);
  });

  it('puts a deadline on a task and on nothing else', async () => {
    const modeler = await openModeler();
    const placing = modeler.service<BlockPlacing>('blockPlacing');
    const rules = modeler.service<{ allowed(rule: string, context: object): unknown }>('rules');
    const deadline = modeler.find('Late');

    expect(placing.mayAppend(modeler.find('Approve'), block(modeler, 'deadline'))).toBe(true);
    expect(placing.mayAppend(modeler.find('Move'), block(modeler, 'deadline'))).toBe(false);
    expect(rules.allowed('shape.attach', { shape: deadline, target: modeler.find('Move') })).toBe(false);
    expect(rules.allowed('shape.attach', { shape: deadline, target: modeler.find('Approve') })).toBe('attach');
    expect(rules.allowed('elements.move', { shapes: [deadline], target: modeler.find('discount') })).toBe(false);

    placing.append(modeler.find('Approve'), block(modeler, 'deadline'));

    const [, second] = modeler.all('bpmn:BoundaryEvent');
    expect(second?.businessObject).toMatchObject({ cancelActivity: false, attachedToRef: { id: 'Approve' } });
  });

  it('puts a way for refusals on a step that can be refused and on nothing else', async () => {
    const modeler = await openModeler();
    const placing = modeler.service<BlockPlacing>('blockPlacing');

    expect(placing.mayAppend(modeler.find('Approve'), block(modeler, 'if-refused'))).toBe(false);
    placing.append(modeler.find('Move'), block(modeler, 'if-refused'));

    const refused = modeler.all('bpmn:BoundaryEvent').find((event) => propertiesOf(event.businessObject)['block'] === 'if-refused');
    expect(refused?.businessObject).toMatchObject({ attachedToRef: { id: 'Move' } });
    expect(refused?.businessObject['eventDefinitions']).toMatchObject([{ $type: 'bpmn:ErrorEventDefinition' }]);
    modeler.stack.undo();
    expect(modeler.all('bpmn:BoundaryEvent')).toHaveLength(1);
  });

  it('makes a block another one as one step; name, id and flows stay', async () => {
    const modeler = await openModeler();
    const placing = modeler.service<BlockPlacing>('blockPlacing');

    placing.replace(modeler.find('Approve'), block(modeler, 'notify'));

    const notify = modeler.find('Approve');
    expect(notify.type).toBe('bpmn:SendTask');
    expect(notify.businessObject.name).toBe('Согласовать скидку с руководителем отдела');
    expect(propertiesOf(notify.businessObject)).toEqual({ block: 'notify' });
    expect([notify.incoming.length, notify.outgoing.length]).toEqual([1, 1]);
    expect(await modeler.editor.xml()).toContain('<acme:arm>left</acme:arm>');

    modeler.stack.undo();

    expect(modeler.find('Approve').type).toBe('bpmn:UserTask');
    expect(propertiesOf(modeler.find('Approve').businessObject)).toEqual({ block: 'user-task', responsible: 'owner-head' });
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    expect(modeler.find('Approve').type).toBe('bpmn:SendTask');
  });

  it('makes a block another of the same BPMN type without drawing it anew', async () => {
    const modeler = await openModeler();
    const before = modeler.find('Move');

    modeler.service<BlockPlacing>('blockPlacing').replace(before, block(modeler, 'change-fields'));

    expect(modeler.find('Move')).toBe(before);
    expect(propertiesOf(before.businessObject)).toEqual({ block: 'change-fields' });
  });
});
