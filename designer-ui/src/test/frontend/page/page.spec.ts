import { expect, it, onTestFinished } from 'vitest';
import index from '../../../main/frontend/index.html?raw';

/** The page as a browser shows it that runs no script, or that no script reaches. */
async function open(sandbox?: string): Promise<Document> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) {
    frame.setAttribute('sandbox', sandbox);
  }
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = index;
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  return frame.contentDocument as Document;
}

function sentence(page: Document): { element: HTMLElement; isSeen: () => boolean } {
  const element = page.getElementById('not-started') as HTMLElement;
  return { element, isSeen: () => element.checkVisibility({ visibilityProperty: true }) };
}

/** As if it had been waited for long enough. */
function wait(page: Document): void {
  page.getAnimations().forEach((animation) => animation.finish());
}

it('a page that no script reaches says so in both languages, once it was waited for', async () => {
  const page = await open();
  const { element, isSeen } = sentence(page);
  expect(isSeen()).toBe(false);

  wait(page);

  expect(isSeen()).toBe(true);
  expect(element.querySelector('[lang=ru]')?.textContent).toContain('Страница не запустилась');
  expect(element.querySelector('[lang=en]')?.textContent).toContain('The page has not started');
});

it('a browser that runs no script says so at once', async () => {
  const page = await open('allow-same-origin');
  const { element, isSeen } = sentence(page);

  expect(isSeen()).toBe(true);
  expect(element.innerText).toContain('выключен JavaScript');
  expect(element.innerText).toContain('JavaScript is switched off');
});

it('what is shown in the page takes the sentence away', async () => {
  const page = await open();
  const { isSeen } = sentence(page);
  const shell = page.createElement('div');
  shell.append(page.createElement('p'));

  page.getElementById('outlet')?.append(shell);
  wait(page);

  expect(isSeen()).toBe(false);
});
