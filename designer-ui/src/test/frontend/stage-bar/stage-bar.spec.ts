import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '../../../main/frontend/stage-bar/lekalo-stage-bar';
import '../../../main/frontend/themes/lekalo/records.css';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';
import { place } from '../unsaved/places';

const STAGES = ['Новая заявка', 'Назначен замер', 'Расчёт и предложение', 'Согласование договора', 'Завершена успешно', 'Отказ'];

function show(width: number, current: number): HTMLElement {
  const page = document.createElement('div');
  page.style.width = `${width}px`;
  const buttons = STAGES.map((name, at) => `<button class="stage${at === current ? ' current' : ''}">${name}</button>`);
  page.innerHTML = `<lekalo-stage-bar class="stage-bar">${buttons.join('')}</lekalo-stage-bar>`;
  document.body.append(page);
  onTestFinished(() => page.remove());
  return page.firstElementChild as HTMLElement;
}

function currentIn(bar: HTMLElement): { left: number; right: number } {
  const [stage, shown] = [bar.querySelector('.current') as HTMLElement, bar.getBoundingClientRect()];
  const { left, right } = stage.getBoundingClientRect();
  return { left: left - shown.left, right: shown.right - right };
}

it.each([0, 3, 5])('on a phone the current stage is in sight, whichever it is: %i', async (current) => {
  const bar = show(358, current);
  const isInSight = (): boolean => {
    const { left, right } = currentIn(bar);
    return left >= 0 && right >= 0;
  };

  await expect.poll(isInSight).toBe(true);
  expect(bar.scrollWidth).toBeGreaterThan(bar.clientWidth);
});

it('on a phone no stage has its name cut', () => {
  const bar = show(358, 3);

  const cut = [...bar.querySelectorAll<HTMLElement>('.stage')].filter((stage) => stage.scrollWidth > stage.clientWidth || stage.offsetHeight > 48);

  expect(cut.map((stage) => stage.textContent)).toEqual([]);
});

it.each([[0, ['more-after']], [3, ['more-before', 'more-after']], [5, ['more-before']]])(
  'on a phone it fades where there are more stages: %i', async (current, fading) => {
    const bar = show(358, current);

    await expect.poll(() => ['more-before', 'more-after'].filter((end) => bar.hasAttribute(end))).toEqual(fading);
    expect(getComputedStyle(bar).maskImage).toContain('gradient');
  });

it('where all stages have room it fades nowhere', async () => {
  const bar = show(1200, 3);

  await expect.poll(() => bar.offsetWidth).toBe(1200);
  expect(getComputedStyle(bar).maskImage).toBe('none');
});

it('a page that becomes narrow shows the current stage too', async () => {
  const bar = show(1200, 5);

  (bar.parentElement as HTMLElement).style.width = '358px';

  await expect.poll(() => Math.round(currentIn(bar).right)).toBeGreaterThanOrEqual(0);
});

describe('a press on a stage while the card is being saved', () => {
  async function pressed(answer: (bar: HTMLElement, saved: LekaloUnsaved) => void): Promise<string[]> {
    const { place: saved } = place();
    saved.setAttribute('place', '7');
    const went: string[] = [];
    const bar = held(show(1200, 0), went);
    saved.hold();

    (bar.children[2] as HTMLElement).click();
    answer(bar, saved);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return went;
  }

  function held(bar: HTMLElement, went: string[]): HTMLElement {
    [...bar.children].forEach((stage) => {
      stage.setAttribute('holds', '7');
      stage.addEventListener('click', () => went.push(stage.textContent ?? ''));
    });
    return bar;
  }

  it('counts once the card is drawn anew', async () => {
    const later: string[] = [];

    await pressed((bar, saved) => {
      bar.remove();
      saved.remove();
      held(show(1200, 0), later);
    });

    expect(later).toEqual(['Расчёт и предложение']);
  });

  it('leads nowhere where the card stands on it meanwhile', async () => {
    const later: string[] = [];

    await pressed((bar, saved) => {
      bar.remove();
      saved.remove();
      held(show(1200, 2), later);
    });

    expect(later).toEqual([]);
  });

  it('counts once where saving is refused, and never again', async () => {
    const later: string[] = [];

    const went = await pressed((bar, saved) => {
      saved.letGo();
      bar.remove();
      held(show(1200, 0), later);
    });

    expect([went, later]).toEqual([['Расчёт и предложение'], []]);
  });

  it('is nothing to the bar of another record', async () => {
    const later: string[] = [];

    await pressed((bar, saved) => {
      bar.remove();
      saved.remove();
      setTimeout(() => held(show(1200, 0), later), 50);
    });

    expect(later).toEqual([]);
  });
});
