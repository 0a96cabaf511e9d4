import { describe, expect, it, onTestFinished } from 'vitest';
import { toPng } from '../../../main/frontend/modeler/exchange/download';
import { paged, type Part } from '../../../main/frontend/modeler/exchange/pages';
import { printable, printPlan } from '../../../main/frontend/modeler/exchange/print';
import { openModeler } from './openModeler';

async function sizeOf(png: Blob): Promise<{ width: number; height: number }> {
  const { width, height } = await createImageBitmap(png);
  return { width, height };
}

function blank(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#f00" /></svg>`;
}

describe('a picture', () => {
  it('of a long drawing goes on line by line, large enough to be read', async () => {
    expect(await sizeOf(await toPng(paged(blank(1000, 400))))).toEqual({ width: 2096, height: 896 });
    expect(await sizeOf(await toPng(paged(blank(8000, 64))))).toEqual({ width: 2950, height: 1744 });
    expect(await sizeOf(await toPng(paged(blank(64, 8000))))).toEqual({ width: 1744, height: 2950 });
  });

  it.each([
    [40_000, 64], [40_000, 2000], [3000, 1600], [1600, 20_000], [64, 40_000],
  ])('of any drawing fits a page: %i by %i', (wide, high) => {
    const page = new DOMParser().parseFromString(paged(blank(wide, high)), 'image/svg+xml').documentElement;

    const sides = ['width', 'height'].map((side) => Number(page.getAttribute(side)));
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThanOrEqual(3.1);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(wide === 40_000 || high === 40_000 ? 1600 : 0);
  });

  it('that goes on in lines shows all of it, the end of each line again in the next', async () => {
    const svg = new DOMParser().parseFromString(paged(blank(8000, 64)), 'image/svg+xml').documentElement;

    const windows = [...svg.querySelectorAll(':scope > svg')].map((one) => (one.getAttribute('viewBox') ?? '').split(' ').map(Number));

    expect(windows[0]?.[0]).toBe(-24);
    windows.slice(1).forEach(([x = 0], at) => expect((windows[at]?.[0] ?? 0) + (windows[at]?.[2] ?? 0) - x).toBeCloseTo(160));
    expect((windows.at(-1)?.[0] ?? 0) + (windows.at(-1)?.[2] ?? 0)).toBeCloseTo(8024);
    expect(svg.querySelectorAll('rect')).toHaveLength(1);
  });

  it('carries its colours with it', async () => {
    const modeler = await openModeler();
    document.documentElement.setAttribute('theme', 'dark');

    const svg = await modeler.editor.pictures.svg();

    document.documentElement.removeAttribute('theme');
    expect(svg).not.toContain('var(--lekalo');
    expect(svg).toContain('Перевести в');
    expect(svg).toMatch(/fill: (#ffffff|rgb\(255, 255, 255\))/);
  });

  it('is written as PNG', async () => {
    const modeler = await openModeler();

    const png = await toPng(await modeler.editor.pictures.svg());

    expect(new TextDecoder().decode((await png.arrayBuffer()).slice(1, 4))).toBe('PNG');
  });
});

describe('on paper', () => {
  const texts = { title: 'Скидка', page: (at: string, of: string) => `стр. ${at} из ${of}` };
  const part = (width: number, height: number): Part => ({ x: 0, y: 0, width, height });

  it.each([
    [1000, 500, 1, 1, 1], [1600, 900, 1, 1, 0.65], [1740, 1100, 1, 1, 0.6],
    [3400, 900, 2, 1, 0.6], [3400, 2000, 2, 2, 0.6], [1600, 6000, 1, 6, 0.6],
  ])('a drawing of %i by %i takes %i by %i pages', (width, height, columns, rows, scale) => {
    const plan = printPlan(part(width, height));

    expect(plan).toMatchObject({ columns, rows });
    expect(plan.parts).toHaveLength(columns * rows);
    expect(plan.scale).toBeGreaterThanOrEqual(scale);
    expect(plan.scale).toBeLessThanOrEqual(1);
    const last = plan.parts.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThanOrEqual(width);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeGreaterThanOrEqual(height);
  });

  it('each page says what it is and where it belongs, and shows its part', () => {
    const paper = document.implementation.createHTMLDocument();

    printable(blank(3000, 1500), texts, paper);

    const heads = [...paper.querySelectorAll('header')].map(({ textContent }) => textContent);
    expect(paper.title).toBe('Скидка');
    expect(heads).toEqual(['СкидкаA1 · стр. 1 из 4', 'СкидкаB1 · стр. 2 из 4', 'СкидкаA2 · стр. 3 из 4', 'СкидкаB2 · стр. 4 из 4']);
    expect(paper.querySelectorAll('section > svg > use')).toHaveLength(4);
    expect(paper.querySelector('style')?.textContent).toContain('A4 landscape');
  });

  it('is asked of the browser with all that is drawn, and nothing of it stays on the page', async () => {
    const modeler = await openModeler();
    const printed: Document[] = [];
    const appended = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      appended(...nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow;
      if (view) {
        view.print = () => printed.push(view.document) && view.dispatchEvent(new Event('afterprint'));
      }
    };
    onTestFinished(() => {
      document.body.append = appended;
    });

    await modeler.element.print('Скидка');

    expect(printed).toHaveLength(1);
    expect(printed[0]?.body.textContent).toContain('Согласовать');
    expect(document.querySelector('.lekalo-print')).toBeNull();
  });
});
