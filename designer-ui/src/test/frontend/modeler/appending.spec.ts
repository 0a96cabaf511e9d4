import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BpmnElement, MenuEntry, PopupMenu } from '../../../main/frontend/modeler/bpmn';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { thereAndBack } from './thereAndBack';

interface Menu extends PopupMenu {
  _getProviders(id: string): unknown;
  _getEntries(target: BpmnElement, providers: unknown): Record<string, MenuEntry>;
}

function entries(modeler: OpenModeler, menu: string, id: string): Record<string, MenuEntry> {
  const popup = modeler.service<Menu>('popupMenu');
  return popup._getEntries(modeler.find(id), popup._getProviders(menu));
}

async function choose(modeler: OpenModeler, menu: string, id: string, entry: string): Promise<void> {
  modeler.service<PopupMenu>('popupMenu').open(modeler.find(id), menu, { x: 100, y: 100 }, { search: true });
  await expect.poll(() => document.querySelector(`.djs-popup [data-id="${entry}"]`)).not.toBeNull();
  await userEvent.click(document.querySelector(`.djs-popup [data-id="${entry}"]`) as Element);
}

function blockOf({ businessObject }: BpmnElement): string | undefined {
  return propertiesOf(businessObject)['block'];
}

describe('each block that may follow comes by the menu, goes and comes again', () => {
  it.each([
    ...['Start', 'Choice', 'Approve', 'Move', 'Late', 'Remind', 'Foreign'].map((id) => [id, discount] as const),
    ...['BareStart', 'Call', 'Bare', 'Closed', 'ClosedStart'].map((id) => [id, parts] as const),
  ])('after %s', async (id, xml) => {
    const modeler = await openModeler({ xml, more: STRUCTURES });
    await modeler.element.select(id);
    const offered = entries(modeler, 'bpmn-append', id);
    expect(Object.keys(offered)).not.toEqual([]);

    for (const [name, { action }] of Object.entries(offered)) {
      await thereAndBack(modeler, () => {
        action['click']?.(new MouseEvent('click'));
        expect(`append-${modeler.selected().block}`).toBe(name);
      });

      modeler.stack.undo();
      expect(modeler.stack.canUndo()).toBe(false);
    }
  });
});

describe('a menu', () => {
  it('appends what is pressed in it, and closes', async () => {
    const modeler = await openModeler();

    await choose(modeler, 'bpmn-append', 'Remind', 'append-choice');

    const [arrow] = modeler.find('Remind').outgoing;
    expect(arrow?.target && blockOf(arrow.target as BpmnElement)).toBe('choice');
    expect(modeler.service<PopupMenu>('popupMenu').isOpen()).toBe(false);
  });

  it('makes an element what is pressed in it, and that is selected', async () => {
    const modeler = await openModeler();

    await choose(modeler, 'bpmn-replace', 'Remind', 'replace-user-task');

    expect(blockOf(modeler.find('Remind'))).toBe('user-task');
    expect(modeler.selected()).toMatchObject({ id: 'Remind', type: 'bpmn:UserTask', properties: { responsible: 'owner' } });
  });

  it('hangs what is pressed in it on the pointer where all blocks are offered', async () => {
    const modeler = await openModeler();

    await choose(modeler, 'bpmn-create', 'discount', 'create-move-stage');

    expect(modeler.service<{ context(): object | null }>('dragging').context()).toMatchObject({ prefix: 'create' });
    expect(modeler.service<PopupMenu>('popupMenu').isOpen()).toBe(false);
    modeler.editor.inHand.letGo();
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it('says of each block what it is for, in its group, and finds it by that', async () => {
    const modeler = await openModeler();

    const { group, title, search } = entries(modeler, 'bpmn-append', 'Remind')['append-choice'] as MenuEntry;

    expect(group).toEqual({ id: 'Пути', name: 'Пути' });
    expect(title).not.toBe('');
    expect(search).toBe(`${title} Пути`);
  });

  it('of what nothing can become is empty: arrows, names, lanes, several at once', async () => {
    const modeler = await openModeler();
    const popup = modeler.service<PopupMenu>('popupMenu');
    const several = [modeler.find('Move'), modeler.find('Remind')] as unknown as BpmnElement;

    expect([modeler.find('F1'), modeler.find('Start_label'), several].map((one) => popup.isEmpty(one, 'bpmn-replace')))
      .toEqual([true, true, true]);
  });
});

describe('what hangs on the pointer from a menu', () => {
  it.each([
    ['a next step', 'append-user-task', { source: { id: 'Approve' } }],
    ['what sits on borders, which no arrow leads to', 'append-deadline', { source: undefined }],
  ])('is %s', async (_, entry, expected) => {
    const modeler = await openModeler();
    const { action } = entries(modeler, 'bpmn-append', 'Approve')[entry] as MenuEntry;

    action['dragstart']?.(new MouseEvent('dragstart', { clientX: 600, clientY: 600 }));

    const { data } = modeler.service<{ context(): { data: { context: object } } }>('dragging').context();
    expect(data.context).toMatchObject(expected.source ? { hints: {}, ...expected } : {});
    expect((data.context as { source?: BpmnElement }).source?.id).toBe(expected.source?.id);
    modeler.editor.inHand.letGo();
  });
});
