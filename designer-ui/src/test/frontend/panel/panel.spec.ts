import '@vaadin/date-time-picker';
import '@vaadin/select';
import '../../../main/frontend/themes/lekalo/panel.css';
import { expect, it, onTestFinished } from 'vitest';

it('a day with a time in the row of a condition is wide enough to be read', async () => {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.style.width = '20rem';
  panel.innerHTML = `<div class="condition-row"><div></div><div>
    <vaadin-select></vaadin-select><div class="condition-value"><vaadin-date-time-picker></vaadin-date-time-picker><button>⇄</button></div>
  </div></div>`;
  document.body.append(panel);
  onTestFinished(() => panel.remove());
  const widthOf = (name: string): number => panel.querySelector(name)?.getBoundingClientRect().width ?? 0;

  await expect.poll(() => widthOf('vaadin-date-picker')).toBeGreaterThan(120);
  expect(widthOf('vaadin-time-picker')).toBeGreaterThan(85);
});
