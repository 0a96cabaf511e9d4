import { describe, expect, it } from 'vitest';
import { field, openForm, write } from './page';

describe('a task form', () => {
  it('answers with its data and the outcome', async () => {
    const { form, told } = await openForm({ title: 'Окна на дачу', amount: 120000 });

    await form.submit('approve');

    expect(told).toMatchObject([{ name: 'form-submitted', detail: { outcome: 'approve', data: { title: 'Окна на дачу', amount: 120000 } } }]);
  });

  it('writes thousands apart while nobody edits the number', async () => {
    const { form, told } = await openForm({ title: 'Окна на дачу', amount: 1250000 });
    const amount = field(form, 'Сумма');
    await expect.poll(() => amount.value).toBe('1\u00a0250\u00a0000');

    amount.focus();
    await expect.poll(() => amount.value).toBe('1250000');
    amount.value = '1300000';
    amount.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    amount.blur();

    await expect.poll(() => amount.value).toBe('1\u00a0300\u00a0000');
    await form.submit('approve');
    expect(told).toMatchObject([{ name: 'form-submitted', detail: { data: { amount: 1300000 } } }]);
  });

  it('says in Russian what is missing, by the field key', async () => {
    const { form, told } = await openForm({});

    await form.submit('approve');

    expect(told).toEqual([{ name: 'form-invalid', detail: { errors: { title: 'Заполните поле.' } } }]);
    await expect.poll(() => form.querySelector('.fjs-form-field-error')?.textContent).toBe('Заполните поле.');
  });

  it('says it in English too', async () => {
    const { form, told } = await openForm({ amount: -5 }, 'en');

    await form.submit('approve');

    expect(told[0]?.detail).toEqual({ errors: { title: 'Fill in this field.', amount: 'This must be a number not less than 0.' } });
  });

  it("shows the server's sentences as text until the field is changed", async () => {
    const { form, told } = await openForm({ title: 'Окна' });

    await form.showErrors({ title: '<b>Так уже называется другая сделка</b>' });

    await expect.poll(() => form.querySelector('.fjs-form-field-error')?.textContent).toBe('<b>Так уже называется другая сделка</b>');
    write(field(form, 'Название'), 'Двери');
    await expect.poll(() => form.querySelector('.fjs-form-field-error')).toBeNull();
    await form.submit('approve');
    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { title: 'Двери' } } });
  });

  it('shows dates and widgets in the chosen language', async () => {
    const { form } = await openForm({ title: 'x', measureOn: '2026-11-05' });

    expect(field(form, 'Замер').value).toBe('05.11.2026');
    expect(form.querySelector('.fjs-select-display')?.textContent).toBe('Выберите');
    expect(field(form, 'Замер').placeholder).toBe('дд.мм.гггг');
  });

  it('keeps the date that is shown', async () => {
    const { form, told } = await openForm({ title: 'x', measureOn: '2026-11-05' });

    await form.submit('ok');

    expect(told[0]?.detail).toMatchObject({ data: { measureOn: '2026-11-05' } });
  });

  it('takes no answers when it is only read', async () => {
    const { form } = await openForm({ title: 'x' }, 'ru', true);

    expect(field(form, 'Название').readOnly).toBe(true);
  });

  it('shows by a border which fields can be filled in', async () => {
    const border = async (readOnly: boolean): Promise<string> => {
      const { form } = await openForm({ title: 'x' }, 'ru', readOnly);
      return getComputedStyle(field(form, 'Название').closest('.fjs-input-group') as Element).borderTopColor;
    };

    expect(await border(false)).not.toBe('rgba(0, 0, 0, 0)');
    expect(await border(true)).toBe('rgba(0, 0, 0, 0)');
  });

  it('says that something is changed when a person changes it, not when it draws itself', async () => {
    const { form } = await openForm({ title: 'Окна на дачу', amount: 120000 });
    let changes = 0;
    form.addEventListener('input', (event) => {
      changes += event.target === form ? 1 : 0;
    });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await form.submit('approve');
    expect(changes).toBe(0);

    write(field(form, 'Сумма'), '5');

    await expect.poll(() => changes).toBe(1);
  });
});
