import { describe, expect, it } from 'vitest';
import { formOf, openForm } from './page';

describe('the texts of a task form', () => {
  it.each(['=1+1', '= now()', '{{title}}', '=secret', '{{#loop x}}a{{/loop}}'])('writes the label %s as it is', async (label) => {
    const text = formOf({ type: 'textfield', label, description: label, appearance: { prefixAdorner: label, suffixAdorner: label } });
    const { form } = await openForm({ title: 'x', secret: 'y' }, 'ru', false, text);

    expect(form.querySelector('label')?.textContent).toBe(label);
    expect([...form.querySelectorAll('.fjs-input-adornment')].map((adornment) => adornment.textContent?.trim()))
      .toEqual([label, label]);
    expect(form.querySelector('.fjs-form-field-description')?.textContent).toBe(label);
  });
});
