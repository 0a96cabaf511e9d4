import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { chosen, NOT_IN_LIST, offered, openWith, over, said, SELECT } from './lists';
import { field } from './page';

describe('what is typed into a list of many choices', () => {
  const tags = { ...SELECT, type: 'taglist' };

  it('stays and is said, and what was chosen before stays chosen', async () => {
    const { form, told, input } = await openWith(tags, { amount: ['1'] });

    await over(input, 'Смирн');
    await userEvent.tab();

    await expect.poll(() => said(form)).toBe(NOT_IN_LIST);
    expect(input.value).toBe('Смирн');
    expect(chosen(form)).toEqual(['Иванова Мария']);
    await form.submit('ok');
    expect(told.at(-1)).toEqual({ name: 'form-invalid', detail: { errors: { amount: NOT_IN_LIST } } });

    await over(input, '');
    await userEvent.tab();
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: ['1'] } } });
  });

  it('is taken where it begins one name only', async () => {
    const { form, told, input } = await openWith(tags, { amount: ['1'] });

    await over(input, 'орл');
    await userEvent.tab();

    await expect.poll(() => chosen(form)).toEqual(['Иванова Мария', 'Орлов Дмитрий']);
    expect(input.value).toBe('');
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ detail: { data: { amount: ['1', '4'] } } });
  });

  it('lets choices be taken away beside it, the last one by Backspace', async () => {
    const { form, told, input } = await openWith(tags, { amount: ['1', '2', '4'] });

    await userEvent.click(form.querySelector('.fjs-taglist-tag-remove') as Element);
    await expect.poll(() => chosen(form)).toEqual(['Смирнова Анна', 'Орлов Дмитрий']);
    await userEvent.click(input);
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => chosen(form)).toEqual(['Смирнова Анна']);
    await form.submit('ok');

    expect(told.at(-1)).toMatchObject({ detail: { data: { amount: ['2'] } } });
  });

  it('offers on after one was chosen, without it', async () => {
    const { form } = await openWith(tags, { amount: ['1'] });

    await userEvent.click(field(form, 'Контакт'));
    await userEvent.click(form.querySelector('.fjs-dropdownlist-item') as Element);

    await expect.poll(() => offered(form)).toEqual(['Смирнов Олег', 'Орлов Дмитрий']);
  });
});
