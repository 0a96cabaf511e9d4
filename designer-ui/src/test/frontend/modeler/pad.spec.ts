import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BpmnElement, Selection } from '../../../main/frontend/modeler/bpmn';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { type Pad, place, press } from './placing';
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

describe('beside an element', () => {
  it.each([
    ['user-task', 'Следующий блок: Задача'],
    ['choice', 'Следующий блок: Выбор'],
    ['end', 'Следующий блок: Конец'],
  ])('the next block is added with one press, goes and comes again: %s', async (id, title) => {
    const modeler = await openModeler();
    expect(entries(modeler, modeler.find('Remind'))[`append.${id}`]?.title).toBe(title);

    await thereAndBack(modeler, () => press(modeler, 'Remind', `append.${id}`));

    const [arrow] = modeler.find('Remind').outgoing as unknown as BpmnElement[];
    expect(arrow?.type).toBe('bpmn:SequenceFlow');
    expect(arrow?.target?.x).toBeGreaterThan(modeler.find('Remind').x + modeler.find('Remind').width);
  });

  it('the next block is dragged from it', async () => {
    const modeler = await openModeler();

    entries(modeler, modeler.find('Remind'))['append.choice']?.action['dragstart']?.(new MouseEvent('dragstart'));

    expect(inHand(modeler)).toMatchObject({ prefix: 'create', data: { context: { source: { id: 'Remind' } } } });
    modeler.editor.inHand.letGo();
    expect(modeler.stack.canUndo()).toBe(false);
  });

  it.each(['click', 'dragstart'])('an arrow begins: %s', async (how) => {
    const modeler = await openModeler();

    entries(modeler, modeler.find('Remind'))['connect']?.action[how]?.(new MouseEvent(how));

    expect(inHand(modeler)).toMatchObject({ prefix: 'connect', data: { context: { start: { id: 'Remind' } } } });
    modeler.editor.inHand.letGo();
  });

  it('an arrow follows the pointer to its block, whatever the drawing says meanwhile', async () => {
    const modeler = await openModeler();
    const over = modeler.query<SVGElement>('[data-element-id="Approve"] .djs-hit');
    const { left, top, width, height } = over.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
    const before = modeler.all('bpmn:SequenceFlow').length;
    entries(modeler, modeler.find('Remind'))['connect']?.action['click']?.(new MouseEvent('click', middle));

    modeler.editor.say({ Remind: { title: 'Напомнить', foot: 'завтра' } });
    modeler.query('.djs-container > svg').dispatchEvent(new MouseEvent('mouseover', middle));
    document.dispatchEvent(new MouseEvent('mousemove', { ...middle, clientY: middle.clientY + 99 }));
    expect(modeler.element.querySelector('.djs-dragger')).not.toBeNull();
    over.dispatchEvent(new MouseEvent('mouseover', middle));
    document.dispatchEvent(new MouseEvent('mousemove', middle));
    document.dispatchEvent(new MouseEvent('mousedown', middle));
    document.dispatchEvent(new MouseEvent('mouseup', middle));
    expect(modeler.all('bpmn:SequenceFlow')).toHaveLength(before + 1);
  });

  it('its menu opens beside the tools', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select(modeler.find('Approve'));

    await click(modeler, 'replace');

    await expect.poll(() => document.querySelector('.djs-popup .djs-popup-title')?.textContent).toBe('Заменить блок');
    const menu = document.querySelector('.djs-popup')?.getBoundingClientRect();
    expect(menu?.left).toBeGreaterThanOrEqual(modeler.query('.djs-context-pad.open').getBoundingClientRect().right);
  });

  it('what may be done depends on what it is', async () => {
    const modeler = await openModeler({ more: STRUCTURES });
    const out = place(modeler, 'link-out', 700, 800, modeler.find('discount'));
    const race = place(modeler, 'race', 900, 800, modeler.find('discount'));
    const offered = (element: BpmnElement): string[] => Object.keys(entries(modeler, element));

    expect(offered(out)).toEqual(['connect', 'replace', 'delete']);
    expect(offered(race)).toEqual(['append', 'connect', 'replace', 'delete']);
    expect(offered(modeler.find('Late'))).toContain('interrupt');
    expect(offered(modeler.find('Start_label'))).toEqual(['delete']);
  });
});

describe('beside parts', () => {
  it('of a frame and of a card are the tools that each has', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });
    const titles = (id: string): string[] => ['enter', 'toggle', 'turn'].flatMap((one) => entries(modeler, modeler.find(id))[one]?.title ?? []);

    expect(titles('Bare')).toEqual(['Свернуть подпроцесс']);
    expect(titles('Closed')).toEqual(['Открыть, что внутри', 'Развернуть подпроцесс на схеме']);
    press(modeler, 'Bare', 'toggle');
    expect(titles('Bare')).toEqual(['Открыть, что внутри', 'Развернуть подпроцесс на схеме']);
  });

  it('what they are in has no tools of its own where it is looked into', async () => {
    const modeler = await openModeler({ xml: parts });

    expect(Object.keys(entries(modeler, modeler.find('Closed_plane')))).not.toContain('connect');
  });
});
