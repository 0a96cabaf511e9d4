import { describe, expect, it } from 'vitest';
import { openModeler } from './openModeler';

const MARKUP = '<img src=x onerror="document.title=\'owned\'">';

describe('findings', () => {
  it('are counted on their elements, with what is wrong as text only', async () => {
    const modeler = await openModeler();

    await modeler.element.showFindings([
      { elementId: 'Approve', severity: 'warning', text: 'Нет срока' },
      { elementId: 'Approve', severity: 'error', text: MARKUP },
      { elementId: 'Gone', severity: 'error', text: 'нет такого' },
    ]);

    const badges = modeler.element.querySelectorAll<HTMLElement>('.lekalo-badge');
    expect(badges).toHaveLength(1);
    expect(badges[0]?.textContent).toBe('2');
    expect(badges[0]?.title).toBe(`Нет срока\n${MARKUP}`);
    expect(badges[0]?.className).toContain('lekalo-badge-error');
    expect(modeler.element.querySelector('img[src="x"]')).toBeNull();
  });

  it('are replaced by the next ones', async () => {
    const modeler = await openModeler();
    await modeler.element.showFindings([{ elementId: 'Approve', severity: 'error', text: 'а' }]);

    await modeler.element.showFindings([]);

    expect(modeler.element.querySelectorAll('.lekalo-badge')).toHaveLength(0);
    expect(modeler.element.querySelectorAll('.lekalo-has-error')).toHaveLength(0);
  });
});

describe('names with markup', () => {
  it('stay text in the drawing', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Approve', { name: MARKUP });
    await modeler.element.updateSettings('Start', { name: MARKUP });

    expect(modeler.element.querySelector('img[src="x"]')).toBeNull();
    expect(modeler.query('[data-element-id="Approve"] .djs-label').textContent).toContain('<img');
    expect(document.title).not.toBe('owned');
  });
});
