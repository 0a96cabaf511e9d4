import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NOT_IN_LIST, offered, openWith, over, PEOPLE, said, SELECT } from './lists';

describe.each([
  ['records', { ...SELECT, values: PEOPLE.slice(0, 1), properties: { lookup: 'contact' } }],
  ['people', SELECT],
])('what is typed into a list of %s', (_, component) => {
  it.each(['Смирн', 'никто'])('stays and is said where "%s" is not in it, and nothing is answered', async (text) => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, text);
    await userEvent.tab();

    await expect.poll(() => said(form)).toBe(`«${text}» нет в списке: выберите из него.`);
    expect(input.value).toBe(text);
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ name: 'form-invalid', detail: { errors: { amount: said(form) } } });
    expect(input.value).toBe(text);
  });

  it('is judged at answering, while its field is not left', async () => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, 'Смирн');
    await form.submit('ok');

    expect(told.at(-1)).toEqual({ name: 'form-invalid', detail: { errors: { amount: NOT_IN_LIST } } });
  });

  it.each([
    ['иван', '1'], ['  СМИРНОВА ', '2'], ['смирнов о', '3'], ['орлов  дмитрий', '4'],
  ])('is taken where "%s" begins one name only', async (text, value) => {
    const { form, told, input } = await openWith(component, {});

    await over(input, text);
    await userEvent.tab();
    await form.submit('ok');

    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: value } } });
    await expect.poll(() => input.value).toBe(PEOPLE[Number(value) - 1]?.label);
  });

  it('is taken by Enter where one is offered', async () => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, 'дмитр');
    await expect.poll(() => offered(form)).toEqual(['Орлов Дмитрий']);
    await userEvent.keyboard('{Enter}');

    await expect.poll(() => input.value).toBe('Орлов Дмитрий');
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ detail: { data: { amount: '4' } } });
  });

  it('is said by Enter where several are offered, which stay to be chosen from', async () => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, 'Смирн');
    await expect.poll(() => offered(form)).toEqual(['Смирнова Анна', 'Смирнов Олег']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => said(form)).toBe(NOT_IN_LIST);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    await expect.poll(() => said(form)).toBe('');
    await form.submit('ok');
    expect(told.at(-1)).toMatchObject({ detail: { data: { amount: '3' } } });
  });

  it('empties the field where it is nothing', async () => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, '');
    await userEvent.tab();
    await form.submit('ok');

    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: null } } });
  });

  it('is forgotten where the name of the chosen one is written again', async () => {
    const { form, told, input } = await openWith(component, { amount: '1' });

    await over(input, 'Иванова Мария');
    await userEvent.tab();
    await form.submit('ok');

    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: '1' } } });
  });

  it('does not keep Ctrl+Enter from the answers', async () => {
    const { input } = await openWith(component, {});
    let heard = 0;
    input.ownerDocument.addEventListener('keydown', (event) => {
      heard += event.key === 'Enter' ? 1 : 0;
    });

    await over(input, 'никто');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    expect(heard).toBe(1);
    expect(input.value).toBe('никто');
  });
});

describe('a search that the server has not answered', () => {
  const records = { ...SELECT, values: [], properties: { lookup: 'contact' } };

  it('is waited for by the answer', async () => {
    const { form, told, input, answer } = await openWith(records, { amount: '1' }, false);

    await over(input, 'орл');
    const submitted = form.submit('ok');
    await expect.poll(() => told.at(-1)?.name).toBe('form-lookup');
    answer();
    await submitted;

    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: '4' } } });
  });

  it('decides nothing any more where one has typed on', async () => {
    const { form, told, input, answer } = await openWith(records, {}, false);

    await over(input, 'орл');
    await userEvent.tab();
    await over(input, 'смирнова');
    answer();
    await userEvent.tab();
    await form.submit('ok');

    expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: '2' } } });
  });

  it('keeps no later form from opening', async () => {
    const { form, told, input } = await openWith(records, {}, false);
    await over(input, 'орл');
    const submitted = form.submit('ok');
    await expect.poll(() => told.at(-1)?.name).toBe('form-lookup');

    form.remove();
    await submitted;

    expect(told.at(-1)?.name).toBe('form-lookup');
  });
});
