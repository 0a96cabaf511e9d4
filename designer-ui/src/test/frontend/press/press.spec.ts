import { describe, expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/press/onePress';

/** A press as the browser tells it, some time after the page began. */
function press(on: Element, at: number, x = 100, detail = 1): void {
  const place = { clientX: x, clientY: 50, detail };
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...place });
  Object.defineProperty(event, 'timeStamp', { value: at });
  on.dispatchEvent(event);
}

let began = 1_000_000;

/** Presses of another test are long past. */
function soon(): number {
  began += 10_000;
  return began;
}

interface Counted { element: HTMLElement; presses: () => number }

function counted(tag: string, attributes: Readonly<Record<string, string>> = {}): Counted {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  let count = 0;
  element.addEventListener('click', () => {
    count += 1;
  });
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  return { element, presses: () => count };
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

describe('a double click', () => {
  it('presses a button once', () => {
    const button = counted('vaadin-button');
    const now = soon();

    press(button.element, now);
    press(button.element, now + 150, 100, 2);

    expect(button.presses()).toBe(1);
  });

  it('does not press what came to stand in the place of what was pressed', () => {
    const row = counted('div');
    const next = counted('vaadin-button');
    const now = soon();

    press(row.element, now);
    press(next.element, now + 300, 103);

    expect(next.presses()).toBe(0);
  });

  it('is two presses where they are apart in time or place', () => {
    const button = counted('vaadin-button');
    const other = counted('vaadin-button');
    const now = soon();

    press(button.element, now);
    press(button.element, now + 900);
    press(other.element, now + 1000, 300);

    expect(button.presses()).toBe(2);
    expect(other.presses()).toBe(1);
  });

  it('presses a stage once', () => {
    const bar = document.createElement('lekalo-stage-bar');
    const stage = counted('button', { class: 'stage' });
    stage.element.replaceWith(bar);
    bar.append(stage.element);
    const now = soon();

    press(stage.element, now);
    press(stage.element, now + 150, 100, 2);

    expect(stage.presses()).toBe(1);
  });

  it('is two presses on what is pressed again and again', () => {
    const undo = counted('vaadin-button', { repeats: '' });
    const now = soon();

    press(undo.element, now);
    press(undo.element, now + 100);

    expect(undo.presses()).toBe(2);
  });

  it('leaves presses that a program makes alone', () => {
    const button = counted('vaadin-button');

    button.element.click();
    button.element.click();

    expect(button.presses()).toBe(2);
  });
});

describe('a press that the server has not answered', () => {
  let isAsked = false;

  function serverIsAsked(): void {
    isAsked = true;
    Object.assign(window, { Vaadin: { ...window.Vaadin, Flow: { clients: { 'ROOT-1': { isActive: () => isAsked } } } } });
    onTestFinished(() => {
      isAsked = false;
    });
  }

  it.each([
    ['a button', (): Counted => counted('vaadin-button')],
    ['a stage', (): Counted => {
      const bar = document.createElement('lekalo-stage-bar');
      const stage = counted('button', { class: 'stage' });
      stage.element.replaceWith(bar);
      bar.append(stage.element);
      return stage;
    }],
  ])('is the only one on %s, however late the next comes', async (_, shown) => {
    serverIsAsked();
    const one = shown();
    const now = soon();
    press(one.element, now);
    await frames(10);

    press(one.element, now + 800);

    expect(one.presses()).toBe(1);
  });

  it('is followed by another once it is answered', async () => {
    serverIsAsked();
    const button = counted('vaadin-button');
    const now = soon();
    press(button.element, now);
    await frames(10);
    isAsked = false;
    await frames(5);

    press(button.element, now + 800);

    expect(button.presses()).toBe(2);
  });

  it('keeps nobody from pressing something else, nor what is pressed again and again', async () => {
    serverIsAsked();
    const other = counted('vaadin-button');
    const undo = counted('vaadin-button', { repeats: '' });
    const now = soon();
    press(undo.element, now);
    await frames(10);

    press(other.element, now + 800, 300);
    press(undo.element, now + 1600);

    expect([other.presses(), undo.presses()]).toEqual([1, 2]);
  });
});

describe('Enter that is held down', () => {
  it('confirms once, and goes on writing lines in a text', () => {
    const field = document.createElement('input');
    const text = document.createElement('textarea');
    document.body.append(field, text);
    onTestFinished(() => {
      field.remove();
      text.remove();
    });
    const heard: string[] = [];
    [field, text].forEach((one) => one.addEventListener('keydown', () => heard.push(one.tagName)));

    [field, text].forEach((one) => {
      one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, repeat: true }));
    });

    expect(heard).toEqual(['INPUT', 'TEXTAREA', 'TEXTAREA']);
  });
});
