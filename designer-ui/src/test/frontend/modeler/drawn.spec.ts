import { describe, expect, it } from 'vitest';
import type { BpmnElement, Point } from '../../../main/frontend/modeler/bpmn';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { place, press, tool } from './placing';

function first(modeler: OpenModeler, id: string, shape: string): SVGElement {
  return modeler.query<SVGElement>(`[data-element-id="${id}"] .djs-visual > ${shape}`);
}

function dashes(modeler: OpenModeler, id: string, shape: string): string {
  return getComputedStyle(first(modeler, id, shape)).strokeDasharray;
}

/** The signs at the foot of an activity; its icon is a path too, but a scaled one. */
function marks(modeler: OpenModeler, id: string): number {
  return [...modeler.element.querySelectorAll(`[data-element-id="${id}"] .djs-visual > path`)]
    .filter((path) => !path.getAttribute('transform')?.includes('scale')).length;
}

async function opened(id: string): Promise<[OpenModeler, BpmnElement]> {
  const modeler = await openModeler({ more: STRUCTURES });
  return [modeler, place(modeler, id, 700, 800, modeler.find('discount'))];
}

describe('an event', () => {
  it('that lets go on what goes on is dashed, until it ends that', async () => {
    const modeler = await openModeler();
    expect(dashes(modeler, 'Late', 'circle')).toBe('4px, 3px');

    press(modeler, 'Late', 'interrupt');

    expect(dashes(modeler, 'Late', 'circle')).toBe('none');
    modeler.stack.undo();
    expect(dashes(modeler, 'Late', 'circle')).toBe('4px, 3px');
  });

  it('within a process or on a border has two rings, others one, an end a heavy one', async () => {
    const modeler = await openModeler();
    const rings = (id: string): number => modeler.element.querySelectorAll(`[data-element-id="${id}"] .djs-visual > circle`).length;

    expect(['Start', 'End', 'Late'].map(rings)).toEqual([1, 1, 2]);
    expect(['Start', 'End'].map((id) => getComputedStyle(first(modeler, id, 'circle')).strokeWidth)).toEqual(['1.5px', '3px']);
  });
});

describe('a part', () => {
  it.each([['each', 1], ['by-event', 0], ['sub-process', 0]])('as a frame has the sign of its order alone: %s', async (id, signs) => {
    const [modeler, part] = await opened(id);

    expect(marks(modeler, part.id)).toBe(signs);
    press(modeler, part.id, 'toggle');
    expect(marks(modeler, part.id)).toBe(signs + 1);
  });

  it('that begins by an event is dashed, open and closed', async () => {
    const [modeler, part] = await opened('by-event');
    expect(dashes(modeler, part.id, 'rect')).toBe('6px, 5px');

    press(modeler, part.id, 'toggle');

    expect(dashes(modeler, part.id, 'rect')).toBe('6px, 5px');
    expect(dashes(modeler, 'Approve', 'rect')).toBe('none');
  });

  it('without a name says in its head what it is, with one both', async () => {
    const modeler = await openModeler({ xml: parts });
    const texts = (): string[] => [...modeler.element.querySelectorAll('[data-element-id="Bare"] .djs-visual > text')]
      .map(({ textContent }) => textContent ?? '');

    expect(texts()).toEqual(['Подпроцесс', 'Подготовка']);
    await modeler.element.updateSettings('Bare', { name: '' });
    expect(texts()).toEqual(['Подпроцесс', '']);
    expect(modeler.query('[data-element-id="Bare"] title').textContent).toBe('Подпроцесс');
  });
});

describe('what runs elsewhere', () => {
  it('has a heavy border', async () => {
    const [modeler, call] = await opened('call');

    expect(getComputedStyle(first(modeler, call.id, 'rect')).strokeWidth).toBe('3px');
    expect(getComputedStyle(first(modeler, 'Approve', 'rect')).strokeWidth).toBe('1.25px');
  });
});

describe('what is none of our blocks', () => {
  it('is drawn as BPMN has it, without an icon of ours', async () => {
    const modeler = await openModeler();

    expect(modeler.element.querySelectorAll('[data-element-id="Foreign"] .djs-visual > rect')).toHaveLength(1);
    expect(modeler.element.querySelectorAll('[data-element-id="Remind"] .djs-visual > rect')).toHaveLength(2);
  });

  it('keeps a long name within its box, and tells all of it to whoever points at it', async () => {
    const name = 'Проверка комплекта документов по чужой схеме '.repeat(7).trim();
    const modeler = await openModeler({ xml: discount.replace('name="Чужой блок"', `name="${name}"`) });

    const box = first(modeler, 'Foreign', 'rect').getBoundingClientRect();
    const text = first(modeler, 'Foreign', 'text').getBoundingClientRect();
    expect(text.top).toBeGreaterThanOrEqual(box.top);
    expect(text.bottom).toBeLessThanOrEqual(box.bottom);
    expect(modeler.query('[data-element-id="Foreign"] > title').textContent).toBe(name);
  });
});

describe('a line', () => {
  async function end(id: string): Promise<{ across: number; down: number }> {
    const [modeler, shape] = await opened(id);
    const line = modeler.service<{ connect(from: BpmnElement, to: BpmnElement, attributes: object): { waypoints: Point[] } }>('modeling')
      .connect(modeler.find('Foreign'), shape, { type: 'bpmn:Association' });
    const { x, y } = line.waypoints.at(-1) as Point;
    return { across: Math.abs(x - 700) / (shape.width / 2), down: Math.abs(y - 800) / (shape.height / 2) };
  }

  it('ends at the slope of a gateway', async () => {
    const { across, down } = await end('race');

    expect(across + down).toBeCloseTo(1, 1);
  });

  it.each(['call', 'by-event'])('ends at the edge of a card and of a frame: %s', async (id) => {
    expect(await end(id)).toMatchObject({ down: 1 });
  });
});

describe('what nobody named', () => {
  const said = (modeler: OpenModeler, id: string): string[] =>
    [...modeler.element.querySelectorAll(`[data-element-id="${id}"] .djs-visual text`)].map(({ textContent }) => textContent ?? '');

  it('says what happens: a card in it, an event below it, an arrow beside it', async () => {
    const modeler = await openModeler();
    await modeler.element.updateSettings('Remind', { name: '' });
    await modeler.element.updateSettings('Start', { name: '' });

    await modeler.element.say({
      Remind: { title: 'Напомнить', foot: '2 раб. дн. · Отдел продаж' },
      Start: { title: 'Стадия «Договор»', foot: '' },
      F6: { title: 'Сумма > 500 000 ₽', foot: '' },
    });

    expect(said(modeler, 'Remind')).toContain('Напомнить');
    expect(said(modeler, 'Remind').at(-1)).toBe('2 раб. дн. · Отдел продаж');
    expect(said(modeler, 'Start')).toEqual(['Стадия «Договор»']);
    expect(said(modeler, 'F6').join(' ')).toBe('Сумма > 500 000 ₽');
    await modeler.element.say({});
    expect(said(modeler, 'F6')).toEqual([]);
  });

  it('is called by its block while nothing more is said', async () => {
    const modeler = await openModeler();
    await modeler.element.updateSettings('Start', { name: '' });

    expect(said(modeler, 'Start').join(' ')).toBe(modeler.service<{ of(element: BpmnElement): { name: string } }>('blockCatalogue')
      .of(modeler.find('Start')).name);
  });

  it('is said below a name that was written by hand, which goes first', async () => {
    const modeler = await openModeler();
    const name = String(modeler.find('Approve').businessObject.name);

    await modeler.element.say({ Approve: { title: '', foot: 'Директор' } });

    expect(said(modeler, 'Approve').join(' ')).toContain(name.split(' ')[0]);
    expect(said(modeler, 'Approve').at(-1)).toBe('Директор');
  });

  it('is not said beside a name that was just written', async () => {
    const modeler = await openModeler();
    await modeler.element.say({ F6: { title: 'Сумма > 5', foot: '' } });

    modeler.service<{ updateProperties(element: BpmnElement, properties: object): void }>('modeling')
      .updateProperties(modeler.find('F6'), { name: 'Дорого' });

    expect(said(modeler, 'F6')).toEqual([]);
  });

  it('stays said when the drawing changes', async () => {
    const modeler = await openModeler();
    await modeler.element.updateSettings('Start', { name: '' });
    await modeler.element.say({ Start: { title: 'Стадия «Договор»', foot: '' } });

    await modeler.element.updateSettings('Start', { documentation: 'Когда подписан' });

    expect(said(modeler, 'Start')).toEqual(['Стадия «Договор»']);
  });

  it('is whose a lane is, in the lane', async () => {
    const modeler = await openModeler();
    tool(modeler, 'Добавить дорожку');
    modeler.service<{ complete(): void }>('directEditing').complete();
    const [lane] = modeler.all('bpmn:Lane') as [BpmnElement];

    await modeler.element.say({ [lane.id]: { title: '', foot: 'Финансы' } });

    expect(said(modeler, lane.id)).toContain('Финансы');
  });
});
