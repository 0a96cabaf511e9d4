import { describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Canvas, DirectEditing, PopupMenu, Selection } from '../../../main/frontend/modeler/bpmn';
import { meet } from '../../../main/frontend/modeler/routes/geometry';
import discount from '../models/discount.bpmn?raw';
import { openModeler, type OpenModeler } from './openModeler';

interface SearchPad {
  toggle(): void;
  close(restoreSelection: boolean): void;
}

function searching(modeler: OpenModeler): (text: string) => string[] {
  modeler.service<SearchPad>('searchPad').toggle();
  const input = modeler.query<HTMLInputElement>('.djs-search-input input');
  return (text) => {
    input.value = text;
    input.dispatchEvent(new KeyboardEvent('keyup', { key: 'а', bubbles: true }));
    return [...modeler.element.querySelectorAll<HTMLElement>('.djs-search-result')].map((found) => found.innerText.replace(/\s+/g, ' ').trim());
  };
}

describe('the search', () => {
  it('finds blocks by their names in Russian, and by what block they are, and shows no ids', async () => {
    const modeler = await openModeler();
    const search = searching(modeler);

    expect(search('СОГЛАСОВАТЬ скид')).toEqual(['Согласовать скидку с руководителем отдела Задача']);
    expect(search('решена')).toEqual(['Скидка решена Конец']);
    expect(search('задача')).toEqual(['Согласовать скидку с руководителем отдела Задача']);
    expect(search('иначе')).toEqual(['иначе Скидка больше 10 %? → Перевести в «Договор»']);
    expect(search('Approve')).toEqual([]);
    expect(search('чужой')).toEqual(['Чужой блок']);
    expect(modeler.query('.djs-search-result-primary .djs-search-highlight, .djs-search-result .djs-search-highlight')?.textContent ?? 'Чужой').toBe('Чужой');
    modeler.service<SearchPad>('searchPad').close(false);
  });

  describe('by what blocks say', () => {
    async function said(): Promise<(text: string) => string[]> {
      const modeler = await openModeler();
      await modeler.element.updateSettings('Move', { name: '' });
      await modeler.element.updateSettings('F4', { name: '' });
      await modeler.element.say({
        Move: { title: '→ Расчёт', foot: '' },
        Approve: { title: 'Поле «Скидка»', foot: '2 раб. дн. · Семён Ершов' },
        Remind: { title: '', foot: 'Отдел продаж' },
        F4: { title: 'Сумма > 500', foot: '' },
      });
      onTestFinished(() => modeler.service<SearchPad>('searchPad').close(false));
      return searching(modeler);
    }

    it('finds a stage, a person, a field, a duration, with or without dots over the letter', async () => {
      const search = await said();

      expect(search('РАСЧЕТ')).toEqual(['→ Расчёт Перевести на стадию']);
      expect(search('семен ершов')).toEqual(
        ['Согласовать скидку с руководителем отдела Задача · Поле «Скидка» · 2 раб. дн. · Семён Ершов']);
      expect(search('поле скидка')).toHaveLength(1);
      expect(search('2 раб')).toHaveLength(1);
      expect(search('отдел продаж')).toEqual(['Напомнить владельцу Уведомить · Отдел продаж']);
    });

    it('finds an arrow by it, from where to where it leads by what one reads there', async () => {
      const search = await said();

      expect(search('500')).toEqual(['Сумма > 500 Согласовать скидку с руководителем отдела → → Расчёт']);
    });

    it('marks what was sought wherever it stands, and shows no ids', async () => {
      const search = await said();

      search('ершов');

      expect(document.querySelector('.djs-search-result-secondary b')?.textContent).toBe('Ершов');
      expect(search('Remind')).toEqual([]);
    });
  });

  describe('among what is called alike', () => {
    const alike = discount.replace('name="Напомнить владельцу"', 'name="Решить"').replace('value="notify"', 'value="user-task"')
      .replace('name="Согласовать скидку с руководителем отдела"', 'name="решить"').replace('name="Скидка решена"', 'name="Решить"');

    it.each([
      ['by the step before', alike,
        ['решить (после «Скидка больше 10 %?») Задача', 'Решить Конец', 'Решить (после «Прошло 2 дня») Задача']],
      ['by number where that does not help', alike.replace('id="F6" sourceRef="Late"', 'id="F6" sourceRef="Choice"'),
        ['решить (1) Задача', 'Решить Конец', 'Решить (2) Задача']],
    ])('tells one from another %s', async (_, xml, lines) => {
      const modeler = await openModeler({ xml });

      expect(searching(modeler)('решить')).toEqual(lines);
      modeler.service<SearchPad>('searchPad').close(false);
    });
  });
});

/** What a press holds back is done when the pointer's events are over. */
function letGo(): Promise<void> {
  return new Promise((done) => {
    setTimeout(() => requestAnimationFrame(() => done()));
  });
}

describe('the tools beside an element', () => {
  it('take the first click while the element is being named', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select(modeler.find('Move'));
    modeler.service<DirectEditing>('directEditing').activate(modeler.find('Move'));
    modeler.query('.djs-direct-editing-content').textContent = 'Дальше';
    const before = modeler.all('bpmn:UserTask').length;

    await userEvent.click(modeler.query('.djs-context-pad.open [data-action="append.user-task"]'));

    expect(modeler.find('Move').businessObject.name).toBe('Дальше');
    expect(modeler.all('bpmn:UserTask')).toHaveLength(before + 1);
  });

  it.each([
    ['user-task', 'append', 'bpmn-append'],
    ['user-task', 'replace', 'bpmn-replace'],
    ['end', 'replace', 'bpmn-replace'],
  ])('open their menu at the first click while what was appended is being named: %s, %s', async (block, tool, menu) => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select(modeler.find('Remind'));
    await userEvent.click(modeler.query(`.djs-context-pad.open [data-action="append.${block}"]`));
    await userEvent.keyboard('Позвонить');

    await userEvent.click(modeler.query(`.djs-context-pad.open [data-action="${tool}"]`));
    await letGo();

    const [named] = modeler.service<Selection>('selection').get();
    expect(named?.businessObject.name).toBe('Позвонить');
    expect(modeler.query(`[data-popup="${menu}"] .djs-popup`)).not.toBeNull();
    expect(modeler.service<PopupMenu>('popupMenu').isOpen()).toBe(true);
  });

  it('are not drawn a second time over those that are being pressed', async () => {
    const modeler = await openModeler();
    modeler.service<Selection>('selection').select(modeler.find('Move'));
    modeler.service<DirectEditing>('directEditing').activate(modeler.find('Move'));
    modeler.query('.djs-direct-editing-content').textContent = 'Дальше';
    const tool = modeler.query('.djs-context-pad.open [data-action="append.user-task"]');

    tool.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    modeler.service<DirectEditing>('directEditing').complete();

    expect(modeler.find('Move').businessObject.name).toBe('Дальше');
    expect([...modeler.element.querySelectorAll('[data-action="append.user-task"]')]).toEqual([tool]);
    window.dispatchEvent(new MouseEvent('mouseup'));
    await letGo();
  });

  it('finds what is pasted too', async () => {
    const modeler = await openModeler();
    const shown = (): number => document.querySelectorAll('.djs-popup .djs-popup-results .entry').length;
    modeler.service<PopupMenu>('popupMenu').open(modeler.find('Remind'), 'bpmn-append', { x: 100, y: 100 }, { search: true });
    await expect.poll(shown).toBeGreaterThan(3);

    const search = document.querySelector<HTMLInputElement>('.djs-popup-search input') as HTMLInputElement;
    search.value = 'Уведомить';

    await expect.poll(() => {
      search.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      return shown();
    }).toBe(1);
    modeler.service<PopupMenu>('popupMenu').close();
  });

  it('stay in sight beside the last block, and off the blocks that an arrow joins', async () => {
    const modeler = await openModeler();
    const canvas = modeler.service<Canvas>('canvas');
    const frame = canvas.getContainer().getBoundingClientRect();
    const pad = (): DOMRect => boundsOf([...modeler.element.querySelectorAll('.djs-context-pad.open .entry')]);
    const { x, width, height, y } = canvas.viewbox();
    const last = modeler.find('Move') as unknown as { x: number; width: number };
    canvas.viewbox({ x: last.x + last.width + 20 - width, y, width, height });
    expect(x).not.toBe(canvas.viewbox().x);

    modeler.service<Selection>('selection').select(modeler.find('Move'));

    await expect.poll(() => pad().width).toBeGreaterThan(60);
    expect(pad().right).toBeLessThanOrEqual(frame.right);

    modeler.service<Selection>('selection').select(modeler.find('F4'));
    await expect.poll(() => modeler.element.querySelectorAll('.djs-context-pad.open .entry').length).toBe(4);
    const joined = ['Approve', 'Move'].map((id) => canvas.getGraphics(modeler.find(id)).getBoundingClientRect());
    expect(joined.filter((block) => meet(pad(), block))).toEqual([]);
  });
});

function boundsOf(elements: readonly Element[]): DOMRect {
  const bounds = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...bounds.map((one) => one.left));
  const top = Math.min(...bounds.map((one) => one.top));
  const right = Math.max(...bounds.map((one) => one.right));
  return new DOMRect(left, top, right - left, Math.max(...bounds.map((one) => one.bottom)) - top);
}
