import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Canvas, DirectEditing, Selection } from '../../../main/frontend/modeler/bpmn';
import { openModeler, type OpenModeler } from './openModeler';

async function selected(id: string): Promise<OpenModeler> {
  const modeler = await openModeler();
  modeler.service<Selection>('selection').select(modeler.find(id));
  modeler.service<Canvas>('canvas').focus();
  return modeler;
}

function editing(modeler: OpenModeler): boolean {
  return modeler.service<DirectEditing>('directEditing').isActive();
}

function nameOf(modeler: OpenModeler, id: string): string | undefined {
  return modeler.find(id).businessObject.name;
}

/** A key of another layout is pressed, which writes its letter wherever the focus is then. */
async function pressRussian(modeler: OpenModeler, key: string, code: string): Promise<void> {
  modeler.query('.djs-container > svg').dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  await userEvent.keyboard(key);
}

function ids(modeler: OpenModeler): string[] {
  return modeler.service<Selection>('selection').get().map(({ id }) => id as string);
}

async function rename(modeler: OpenModeler, id: string): Promise<void> {
  await modeler.element.updateSettings(id, { name: 'Раньше' });
  modeler.service<DirectEditing>('directEditing').activate(modeler.find(id));
  await userEvent.click(modeler.query('.djs-direct-editing-content'));
}

describe('typing', () => {
  it.each(['Remind', 'Choice', 'End', 'F4'])('names what is selected, visibly, from the first letter on: %s', async (id) => {
    const modeler = await selected(id);

    await pressRussian(modeler, 'Ч', 'KeyX');
    expect(modeler.query('.djs-direct-editing-content').textContent).toBe('Ч');
    expect(document.activeElement).toBe(modeler.query('.djs-direct-editing-content'));
    await userEvent.keyboard('ек{Enter}');

    expect(nameOf(modeler, id)).toBe('Чек');
    expect(editing(modeler)).toBe(false);
  });

  it.each(['hand', 'n', 'a', 's', 'l', 'c', 'e', 'r'])('takes no letter for a tool while a block is selected: %s', async (letters) => {
    const modeler = await selected('Remind');

    await userEvent.keyboard(`${letters}{Enter}`);

    expect(nameOf(modeler, 'Remind')).toBe(letters);
    expect(document.querySelector('.djs-popup')).toBeNull();
  });

  it('takes the letter for a tool where nothing is selected', async () => {
    const modeler = await openModeler();
    modeler.service<Canvas>('canvas').focus();

    await pressRussian(modeler, 'р', 'KeyH');

    expect(editing(modeler)).toBe(false);
    expect(modeler.query('.lekalo-palette-tool[aria-pressed="true"]').title).toBe('Двигать схему');
    await userEvent.keyboard('{Escape}');
  });

  it.each(['{Enter}', '{F2}'])('goes on with the name that is there after %s', async (key) => {
    const modeler = await selected('Remind');

    await userEvent.keyboard(`${key} снова{Enter}`);

    expect(nameOf(modeler, 'Remind')).toBe('Напомнить владельцу снова');
  });

  it('is given up by Escape, and the name that was there stays', async () => {
    const modeler = await selected('Remind');

    await userEvent.keyboard('Not this{Escape}');

    expect(nameOf(modeler, 'Remind')).toBe('Напомнить владельцу');
    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('Tab in a name', () => {
  it('finishes it and goes on to the next block along the arrows, and with Shift back', async () => {
    const modeler = await selected('Approve');

    await userEvent.keyboard('Do it{Tab}');
    expect(nameOf(modeler, 'Approve')).toBe('Do it');
    expect(ids(modeler)).toEqual(['Move']);
    await expect.poll(() => modeler.service<Canvas>('canvas').isFocused()).toBe(true);
    await userEvent.keyboard('Next{Shift>}{Tab}{/Shift}');

    expect(nameOf(modeler, 'Move')).toBe('Next');
    expect(ids(modeler)).toEqual(['Approve']);
  });

  it('finishes it where nothing comes after', async () => {
    const modeler = await selected('End');

    await userEvent.keyboard('Done{Tab}');

    expect(nameOf(modeler, 'End')).toBe('Done');
    expect(ids(modeler)).toEqual(['End']);
    expect(editing(modeler)).toBe(false);
  });
});

describe('a step is taken back while a name is written', () => {
  it('where nothing was written yet, and comes again', async () => {
    const modeler = await openModeler();
    await rename(modeler, 'Remind');

    await userEvent.keyboard('{Control>}z{/Control}');
    expect(nameOf(modeler, 'Remind')).toBe('Напомнить владельцу');
    expect(editing(modeler)).toBe(false);

    modeler.service<DirectEditing>('directEditing').activate(modeler.find('Move'));
    await userEvent.click(modeler.query('.djs-direct-editing-content'));
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(nameOf(modeler, 'Remind')).toBe('Раньше');
  });

  it('after the letters that were written', async () => {
    const modeler = await openModeler();
    await rename(modeler, 'Remind');

    await userEvent.keyboard('!');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(modeler.query('.djs-direct-editing-content').textContent).toBe('Раньше');
    expect(nameOf(modeler, 'Remind')).toBe('Раньше');
    await userEvent.keyboard('{Control>}z{/Control}');

    expect(nameOf(modeler, 'Remind')).toBe('Напомнить владельцу');
  });

  it('by the toolbar: what was written is the step, and comes again', async () => {
    const modeler = await openModeler();
    await rename(modeler, 'Remind');
    await userEvent.keyboard(' и позже');

    await modeler.element.undo();
    expect(nameOf(modeler, 'Remind')).toBe('Раньше');
    await modeler.element.redo();
    expect(nameOf(modeler, 'Remind')).toBe('Раньше и позже');
    modeler.service<DirectEditing>('directEditing').activate(modeler.find('Remind'));
    await modeler.element.undo();

    expect(nameOf(modeler, 'Remind')).toBe('Раньше');
    expect(editing(modeler)).toBe(false);
  });
});
