import '@vaadin/button';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '../../../main/frontend/answer-bar/lekalo-answer-bar';
import '../../../main/frontend/themes/lekalo/pieces.css';
import '../../../main/frontend/themes/lekalo/tasks.css';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

const LONG = 'Не берёт трубку, перезвонить через неделю и уточнить размеры у монтажника';

async function showOnAPhone(): Promise<HTMLElement> {
  await page.viewport(390, 844);
  const bar = document.createElement('lekalo-answer-bar');
  bar.className = 'answer-bar';
  bar.innerHTML = `<vaadin-button>Дозвонились</vaadin-button><vaadin-button>${LONG}</vaadin-button>`;
  document.body.append(bar);
  onTestFinished(async () => {
    bar.remove();
    await page.viewport(1280, 800);
  });
  return bar;
}

it('an answer of many words stays in the page of a phone and is read whole', async () => {
  const bar = await showOnAPhone();

  const answers = [...bar.querySelectorAll('vaadin-button')];

  expect(answers.filter((answer) => answer.getBoundingClientRect().right > 390)).toEqual([]);
  expect(answers.filter((answer) => answer.scrollHeight > answer.offsetHeight)).toEqual([]);
});

it('notes stand above the answers, in however many lines these are', async () => {
  const bar = await showOnAPhone();

  const notes = document.createElement('vaadin-notification-container');
  document.body.append(notes);
  onTestFinished(() => notes.remove());

  await expect.poll(() => parseFloat(getComputedStyle(notes).paddingBottom)).toBe(bar.offsetHeight);
  expect(bar.offsetHeight).toBeGreaterThan(80);
});
