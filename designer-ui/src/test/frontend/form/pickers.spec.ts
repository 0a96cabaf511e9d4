import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, formOf, openForm } from './page';

describe('a picker of records in a task form', () => {
  it('finds records on the server and keeps the one that was chosen', async () => {
    const picker = formOf({
      type: 'select', searchable: true, label: 'Компания', properties: { lookup: 'company' }, validate: { required: true },
      values: [{ label: 'Первая', value: 'company:1' }],
    });
    const { form, told } = await openForm({ amount: 'company:1' }, 'ru', false, picker);
    const input = field(form, 'Компания');
    expect(input.value).toBe('Первая');

    input.focus();
    input.value = 'ромашка ооо';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => told).toMatchObject([{ name: 'form-lookup', detail: { type: 'company', text: 'ромашка ооо' } }]);
    expect(form.querySelector('.fjs-dropdownlist-empty')).toBeNull();
    form.found(told[0]?.detail['lookup'] as number, [{ label: 'ООО «Ромашка»', value: 'company:777' }]);
    await expect.poll(() => form.querySelector('.fjs-dropdownlist-item')?.textContent).toBe('ООО «Ромашка»');
    form.querySelector('.fjs-dropdownlist-item')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));

    await expect.poll(() => input.value).toBe('ООО «Ромашка»');
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: 'company:777' } } });
  });

  it('says that there are more than it shows', async () => {
    const picker = formOf({ type: 'select', label: 'Компания', properties: { lookup: 'company' }, values: [] });
    const { form, told } = await openForm({}, 'ru', false, picker);
    const input = field(form, 'Компания');

    input.focus();
    input.value = 'ооо';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => told.length).toBe(1);
    form.found(told[0]?.detail['lookup'] as number, companies(50));

    await expect.poll(() => form.querySelector('.fjs-dropdownlist-more')?.textContent).toContain('Показаны 50');
  });

  it('opens when it is pressed or typed in, not when the focus merely comes by', async () => {
    const picker = formOf({ type: 'select', label: 'Компания', properties: { lookup: 'company' }, values: companies(51) });
    const { form } = await openForm({}, 'ru', false, picker);
    const input = field(form, 'Компания');

    await userEvent.tab();
    expect(document.activeElement).toBe(input);
    expect(form.querySelector('.fjs-dropdownlist')).toBeNull();
    await userEvent.click(input);

    await expect.poll(() => form.querySelectorAll('.fjs-dropdownlist-item').length).toBe(51);
  });

  it('shows many in a list of some rows, which follows the keys', async () => {
    const picker = formOf({ type: 'select', label: 'Компания', properties: { lookup: 'company' }, values: companies(51) });
    const { form } = await openForm({}, 'ru', false, picker);

    await userEvent.click(field(form, 'Компания'));
    await userEvent.keyboard('{ArrowDown>20}');

    const list = form.querySelector('.fjs-dropdownlist') as HTMLElement;
    expect(list.clientHeight).toBeLessThan(300);
    const marked = (): DOMRect => (list.querySelector('.focused') as HTMLElement).getBoundingClientRect();
    await expect.poll(() => list.scrollTop).toBeGreaterThan(0);
    expect(marked().bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom + 1);
  });

  it('says that nothing was found only when the server found nothing', async () => {
    const picker = formOf({ type: 'select', label: 'Компания', properties: { lookup: 'company' }, values: [] });
    const { form, told } = await openForm({}, 'ru', false, picker);
    const input = field(form, 'Компания');

    input.focus();
    input.value = 'нет такой';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => told.length).toBe(1);
    form.found(told[0]?.detail['lookup'] as number, []);

    await expect.poll(() => form.querySelector('.fjs-dropdownlist-empty')?.textContent).toBe('Ничего не найдено');
  });
});

function companies(count: number): { label: string; value: string }[] {
  return Array.from({ length: count }, (_, at) => ({ label: `ООО ${at}`, value: `company:${at}` }));
}
