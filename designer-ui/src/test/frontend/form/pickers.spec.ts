import { describe, expect, it } from 'vitest';
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
    const companies = Array.from({ length: 50 }, (_, at) => ({ label: `ООО ${at}`, value: `company:${at}` }));

    input.focus();
    input.value = 'ооо';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await expect.poll(() => told.length).toBe(1);
    form.found(told[0]?.detail['lookup'] as number, companies);

    await expect.poll(() => form.querySelector('.fjs-dropdownlist-more')?.textContent).toContain('Показаны 50');
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
