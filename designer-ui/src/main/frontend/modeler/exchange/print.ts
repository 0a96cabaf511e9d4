import { drawnPart, once, parsed, type Part, windowOf } from './pages';

/** A4 across, without its margins, in pixels of 1/96 inch; above each page stands a line of what it is. */
const SHEET = { width: 1047, height: 680 } as const;
const READABLE = 0.6;
/** So much of a page is on the next one too, in pixels of paper. */
const SHARED = 40;

export interface PrintTexts { readonly title: string; readonly page: (at: string, of: string) => string }

export interface PrintPlan {
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly Part[];
}

/** On one page where it can be read there, else on as few as it can be read on, side by side and below each other. */
export function printPlan(whole: Part): PrintPlan {
  const fitting = Math.min(1, SHEET.width / whole.width, SHEET.height / whole.height);
  if (fitting >= READABLE) {
    return { scale: fitting, columns: 1, rows: 1, parts: [whole] };
  }
  const [columns, rows] = [across(whole.width * READABLE, SHEET.width), across(whole.height * READABLE, SHEET.height)];
  const scale = Math.min(1, reach(columns, SHEET.width) / whole.width, reach(rows, SHEET.height) / whole.height);
  const [width, height] = [SHEET.width / scale, SHEET.height / scale];
  const parts = Array.from({ length: rows * columns }, (_, at) => ({
    x: whole.x + (at % columns) * (SHEET.width - SHARED) / scale,
    y: whole.y + Math.floor(at / columns) * (SHEET.height - SHARED) / scale,
    width, height,
  }));
  return { scale, columns, rows, parts };
}

function across(length: number, page: number): number {
  return Math.max(1, Math.ceil((length - SHARED) / (page - SHARED)));
}

function reach(count: number, page: number): number {
  return count * (page - SHARED) + SHARED;
}

/** The pages, each with its number and which of those beside it go on. */
export function printable(drawing: string, texts: PrintTexts, into: Document): void {
  const svg = parsed(drawing);
  const { parts, columns, scale } = printPlan(drawnPart(svg));
  const source = into.createElementNS('http://www.w3.org/2000/svg', 'svg');
  source.append(once(svg));
  source.setAttribute('class', 'source');
  const style = into.createElement('style');
  style.textContent = STYLE;
  into.title = texts.title;
  into.head.append(style);
  into.body.replaceChildren(source, ...parts.map((part, at) => {
    const page = into.createElement('section');
    const head = into.createElement('header');
    const [name, number] = [into.createElement('b'), into.createElement('span')];
    name.textContent = texts.title;
    number.textContent = parts.length > 1 ? `${placeOf(at, columns)} · ${texts.page(String(at + 1), String(parts.length))}` : '';
    head.append(name, number);
    page.append(head, windowOf(part, { x: 0, y: 0, width: part.width * scale, height: part.height * scale }));
    return page;
  }));
}

/** As on a map: letters across, numbers down. */
function placeOf(at: number, columns: number): string {
  return `${String.fromCharCode(65 + (at % columns) % 26)}${Math.floor(at / columns) + 1}`;
}

/** Opens the browser's own dialog with the pages; what it needed goes when that is closed. */
export async function print(drawing: string, texts: PrintTexts): Promise<void> {
  document.querySelector('.lekalo-print')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'lekalo-print';
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0; visibility: hidden';
  document.body.append(frame);
  const view = frame.contentWindow as Window;
  printable(drawing, texts, view.document);
  view.addEventListener('afterprint', () => frame.remove());
  await view.document.fonts.ready;
  view.print();
}

const STYLE = `
@page { size: A4 landscape; margin: 10mm; }
html, body { margin: 0; background: #fff; color: #1f2933; font: 12px/1.3 sans-serif; }
section { break-after: page; break-inside: avoid; overflow: hidden; }
section:last-child { break-after: auto; }
header { display: flex; justify-content: space-between; height: 26px; }
.source { position: absolute; width: 0; height: 0; }
section > svg { display: block; max-width: 100%; }
`;
