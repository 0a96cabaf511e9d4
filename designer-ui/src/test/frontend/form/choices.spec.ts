import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LekaloForm } from '../../../main/frontend/form/lekalo-form';
import { field, formOf, openForm } from './page';

/** On a machine that does other things as well. */
const SOON = { timeout: 5000 };

const VALUES = [{ label: 'Сайт', value: 'site' }, { label: 'Звонок', value: 'call' }, { label: 'Выставка', value: 'fair' }];

describe.each([
  ['one choice', { type: 'select', searchable: true }],
  ['one choice of a few', { type: 'select' }],
  ['many choices', { type: 'taglist' }],
])('the list of %s', (_, component) => {
  let form: LekaloForm;
  let input: HTMLInputElement;

  beforeEach(async () => {
    ({ form } = await openForm({}, 'ru', false, formOf({ ...component, label: 'Источник', values: VALUES })));
    input = field(form, 'Источник');
    await userEvent.tab();
    expect(document.activeElement).toBe(input);
    await drawn();
  });

  it('stays closed when the focus merely comes by', () => {
    expect(offered(form)).toEqual([]);
  });

  it.each(['{ArrowDown}', '{Alt>}{ArrowDown}{/Alt}', '{Enter}'])('opens by %s', async (keys) => {
    await userEvent.keyboard(keys);

    await expect.poll(() => offered(form)).toEqual(['Сайт', 'Звонок', 'Выставка']);
  });

  it('opens when somebody types', async () => {
    await userEvent.keyboard('в');

    await expect.poll(() => offered(form)).toContain('Выставка');
  });

  it('opens when it is pressed, though the focus is there already', async () => {
    await userEvent.click(form.querySelector('.fjs-input-group, .fjs-taglist-input') as Element);

    await expect.poll(() => offered(form)).toEqual(['Сайт', 'Звонок', 'Выставка']);
  });

  it('opens when it is pressed and the focus was elsewhere', async () => {
    input.blur();
    await drawn();

    await userEvent.click(form.querySelector('.fjs-input-group, .fjs-taglist-input') as Element);

    await expect.poll(() => offered(form)).toEqual(['Сайт', 'Звонок', 'Выставка']);
  });

  it('takes the one that the keys came to, and is closed when the focus has gone', async () => {
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => offered(form).length, SOON).toBe(3);
    await drawn();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => form.querySelector('.fjs-dropdownlist-item.focused')?.textContent, SOON).toBe('Звонок');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => form.textContent?.includes('Звонок') || input.value === 'Звонок', SOON).toBe(true);
    await userEvent.tab();

    await expect.poll(() => offered(form), SOON).toEqual([]);
    expect(form.querySelector('.fjs-taglist-tag-label, .fjs-select-display')?.textContent ?? input.value).toBe('Звонок');
  });
});

describe('the list of a choice that is made', () => {
  it('offers all of them by the keys, the made one among them', async () => {
    const { form } = await openForm({ amount: 'call' }, 'ru', false,
      formOf({ type: 'select', searchable: true, label: 'Источник', values: VALUES }));

    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');

    await expect.poll(() => offered(form)).toEqual(['Сайт', 'Звонок', 'Выставка']);
  });

  it('opens by the arrow beside it', async () => {
    const { form } = await openForm({}, 'ru', false,
      formOf({ type: 'select', searchable: true, label: 'Источник', values: VALUES }));
    await userEvent.tab();

    await userEvent.click(form.querySelector('.fjs-select-arrow') as Element);

    await expect.poll(() => offered(form).length).toBe(3);
  });

  it('stays closed where nothing may be chosen', async () => {
    const { form } = await openForm({ amount: 'call' }, 'ru', true,
      formOf({ type: 'select', searchable: true, label: 'Источник', values: VALUES }));

    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await drawn();

    expect(offered(form)).toEqual([]);
  });
});

function offered(form: LekaloForm): (string | null)[] {
  return [...form.querySelectorAll('.fjs-dropdownlist-item')].map(({ textContent }) => textContent);
}

function drawn(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
