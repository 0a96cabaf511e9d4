import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BpmnElement, Selection } from '../../../main/frontend/modeler/bpmn';
import parts from '../models/parts.bpmn?raw';
import { openModeler, type OpenModeler } from './openModeler';
import { type Box, type Pad, press, tool } from './placing';
import { thereAndBack } from './thereAndBack';

type Entries = Record<string, { title: string; action: Record<string, (event: Event) => void> }>;

function entries(modeler: OpenModeler, element: BpmnElement | BpmnElement[]): Entries {
  return modeler.service<Pad>('contextPad').getEntries(element as BpmnElement) as unknown as Entries;
}

function inHand(modeler: OpenModeler): object | null {
  return modeler.service<{ context(): object | null }>('dragging').context();
}

function click(modeler: OpenModeler, entry: string): Promise<void> {
  return userEvent.click(modeler.query(`.djs-context-pad.open [data-action="${entry}"]`));
}

describe('beside several elements', () => {
  it('is that all of them go, as one step', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select([modeler.find('Remind'), modeler.find('Foreign')]);

    await thereAndBack(modeler, () => click(modeler, 'delete'));

    expect([modeler.find('Remind'), modeler.find('Foreign'), modeler.find('F6')]).toEqual([undefined, undefined, undefined]);
    expect(modeler.find('Late')).toBeDefined();
  });

  it('is to align, to distribute, to tidy up, to copy and to delete, in words', async () => {
    const modeler = await openModeler();
    const several = ['Approve', 'Remind', 'Foreign'].map((id) => modeler.find(id));

    expect(Object.values(entries(modeler, several)).map(({ title }) => title)).toEqual(
      ['Выровнять', 'Расставить на равном расстоянии', 'Навести порядок в выделенном', 'Сделать копию рядом', 'Удалить']);
    expect(Object.keys(entries(modeler, several.slice(0, 2)))).toEqual(['align', 'tidy', 'duplicate', 'delete']);
    expect(Object.keys(entries(modeler, [modeler.find('F1'), modeler.find('F2')]))).toEqual(['delete']);
  });

  it.each([
    ['align', 'align-left', (boxes: Box[]) => boxes.map(({ x }) => x)],
    ['align', 'align-middle', (boxes: Box[]) => boxes.map(({ y, height }) => y + height / 2)],
  ])('is that they stand in line, as one step: %s, %s', async (entry, how, where) => {
    const modeler = await openModeler();
    const several = ['Approve', 'Remind', 'Foreign'].map((id) => modeler.find(id)) as Box[];
    modeler.service<Selection>('selection').select(several);

    await thereAndBack(modeler, async () => {
      await click(modeler, entry);
      await expect.poll(() => document.querySelector(`.djs-popup [data-id="${how}"]`)).not.toBeNull();
      await userEvent.click(document.querySelector(`.djs-popup [data-id="${how}"]`) as Element);
    });

    expect(new Set(where(several)).size).toBe(1);
  });

  it('is that they stand as far from each other', async () => {
    const modeler = await openModeler();
    const several = ['Approve', 'Remind', 'Foreign'].map((id) => modeler.find(id)) as [Box, Box, Box];
    modeler.service<Selection>('selection').select(several);

    await click(modeler, 'distribute');
    await expect.poll(() => document.querySelector('.djs-popup [data-id="distribute-vertical"]')).not.toBeNull();
    await userEvent.click(document.querySelector('.djs-popup [data-id="distribute-vertical"]') as Element);

    const [one, two, three] = several;
    expect(Math.abs(two.y - one.y - one.height - (three.y - two.y - two.height))).toBeLessThanOrEqual(10);
  });

  it('is a copy of them below, joined as they are, and selected', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select([modeler.find('Move'), modeler.find('End'), modeler.find('F5')]);

    await thereAndBack(modeler, () => click(modeler, 'duplicate'));

    const [, copy] = modeler.all('bpmn:ServiceTask') as [Box, Box];
    expect(copy.businessObject.name).toBe('Перевести в «Договор»');
    expect(copy.outgoing[0]?.target?.businessObject.name).toBe('Скидка решена');
    expect(copy.y).toBeGreaterThan(modeler.find('Move').y + 80);
    expect(inHand(modeler)).toBeFalsy();
  });

  it('is a copy in the same place of the clipboard as before', async () => {
    const modeler = await openModeler();
    localStorage.setItem('lekalo.clipboard', 'kept');
    modeler.service<Selection>('selection').select([modeler.find('Move'), modeler.find('End')]);

    await click(modeler, 'duplicate');

    expect(localStorage.getItem('lekalo.clipboard')).toBe('kept');
    localStorage.removeItem('lekalo.clipboard');
    expect(modeler.service<Selection>('selection').get()).toHaveLength(2);
    expect(modeler.service<Selection>('selection').get()).not.toContain(modeler.find('Move'));
  });

  it('is that those go that may: a pool with steps stays', async () => {
    const modeler = await openModeler();
    tool(modeler, 'Добавить дорожку');
    modeler.editor.inHand.letGo();
    const [pool] = modeler.all('bpmn:Participant') as [Box];

    await thereAndBack(modeler, () => entries(modeler, [pool, modeler.find('Remind')])['delete']?.action['click']?.(new MouseEvent('click')));

    expect(modeler.find(pool.id)).toBe(pool);
    expect(modeler.find('Remind')).toBeUndefined();
    expect(entries(modeler, [pool])).not.toHaveProperty('delete');
  });

  it('an empty pool goes', async () => {
    const modeler = await openModeler({ xml: parts });
    tool(modeler, 'Добавить дорожку');
    modeler.editor.inHand.letGo();
    const [pool] = modeler.all('bpmn:Participant') as [Box];
    ['Start', 'Bare', 'Closed'].forEach((id) => press(modeler, id, 'delete'));

    await thereAndBack(modeler, () => press(modeler, pool.id, 'delete'));

    expect(modeler.all('bpmn:Lane')).toEqual([]);
  });
});
