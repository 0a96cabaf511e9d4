import { describe, expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/answer-bar/lekalo-answer-bar';

interface Bar { bar: HTMLElement; button: HTMLElement; answers: () => number }

function show(): Bar {
  const bar = document.createElement('lekalo-answer-bar');
  const button = document.createElement('vaadin-button');
  button.className = 'by-key';
  bar.append(button);
  let count = 0;
  button.addEventListener('click', () => {
    count += 1;
  });
  document.body.append(bar);
  onTestFinished(() => {
    bar.remove();
  });
  return { bar, button, answers: () => count };
}

function press(key: Partial<KeyboardEventInit>): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, ...key }));
}

describe('the answers to a task', () => {
  it('take no press that comes before the task could be seen', async () => {
    const { bar, button, answers } = show();

    button.click();
    press({});
    expect(bar.inert).toBe(true);
    expect(answers()).toBe(0);

    await expect.poll(() => bar.inert, { timeout: 3000 }).toBe(false);
    button.click();
    expect(answers()).toBe(1);
  });

  it('begin anew with each task', async () => {
    const { bar } = show();
    await expect.poll(() => bar.inert, { timeout: 3000 }).toBe(false);

    bar.remove();
    document.body.append(bar);

    expect(bar.inert).toBe(true);
  });

  it('hear Ctrl+Enter, not the one that is held down, nor one meant for a dialog', async () => {
    const { bar, answers } = show();
    await expect.poll(() => bar.inert, { timeout: 3000 }).toBe(false);
    const dialog = document.createElement('vaadin-dialog-overlay');
    dialog.setAttribute('opened', '');

    press({ repeat: true });
    document.body.append(dialog);
    press({});
    dialog.remove();
    expect(answers()).toBe(0);

    press({});
    expect(answers()).toBe(1);
  });

  it('give by Ctrl+Enter the marked one, wherever it stands, and no other while that is closed', async () => {
    const { bar, button, answers } = show();
    const first = document.createElement('vaadin-button');
    first.setAttribute('theme', 'primary');
    let others = 0;
    first.addEventListener('click', () => {
      others += 1;
    });
    bar.prepend(first);
    await expect.poll(() => bar.inert, { timeout: 3000 }).toBe(false);

    press({});
    button.setAttribute('disabled', '');
    press({});

    expect([answers(), others]).toEqual([1, 0]);
  });
});
