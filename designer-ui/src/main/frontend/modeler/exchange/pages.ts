/** A part of a drawing. */
export interface Part { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const SVG = 'http://www.w3.org/2000/svg';
const DRAWING = 'lekalo-drawing';
const MARGIN = 24;
/** Wider than a page is, in parts of its height, a drawing goes on in the next line. */
const WIDEST = 3;
const LINE = 1600;
/** So much of a line is drawn again at the beginning of the next, so that nothing is cut for good. */
const SHARED = 160;
const GAP = 40;
const PAGE = 1.414;

/** What is drawn, with a margin around it. */
export function drawnPart(svg: SVGElement): Part {
  const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** A drawing that fits a page: a very long one goes on in the next line as text does, a very high one in the next column. */
export function paged(drawing: string): string {
  const svg = parsed(drawing);
  const whole = drawnPart(svg);
  const parts = linesOf(whole);
  const isWide = whole.width >= whole.height;
  const placed = parts.map((part, at) => ({
    part, x: isWide ? 0 : at * (part.width + GAP), y: isWide ? at * (part.height + GAP) : 0,
  }));
  const width = Math.max(...placed.map(({ part, x }) => x + part.width));
  const height = Math.max(...placed.map(({ part, y }) => y + part.height));
  const page = emptied(svg, width, height);
  if (placed.length === 1) {
    page.setAttribute('viewBox', `${whole.x} ${whole.y} ${width} ${height}`);
    page.append(...svg.childNodes);
  } else {
    page.append(once(svg), ...placed.map(({ part, x, y }) => windowOf(part, { ...part, x, y })));
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(page)}`;
}

export function parsed(drawing: string): SVGElement {
  const file = new DOMParser().parseFromString(drawing, 'image/svg+xml');
  return document.importNode(file.documentElement as unknown as SVGElement, true);
}

/** What is drawn, to be shown in windows. */
export function once(svg: SVGElement): SVGElement {
  const [defs, drawn] = [document.createElementNS(SVG, 'defs'), document.createElementNS(SVG, 'g')];
  drawn.setAttribute('id', DRAWING);
  drawn.append(...svg.childNodes);
  defs.append(drawn);
  return defs;
}

/** The part of the drawing, shown there. */
export function windowOf({ x, y, width, height }: Part, at: Part): SVGElement {
  const shown = document.createElementNS(SVG, 'svg');
  Object.entries({ ...at, viewBox: `${x} ${y} ${width} ${height}`, overflow: 'hidden' })
    .forEach(([name, value]) => shown.setAttribute(name, String(value)));
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${DRAWING}`);
  shown.append(use);
  return shown;
}

function emptied(svg: SVGElement, width: number, height: number): SVGElement {
  const page = svg.cloneNode(false) as SVGElement;
  Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })
    .forEach(([name, value]) => page.setAttribute(name, String(value)));
  return page;
}

function linesOf(whole: Part): Part[] {
  const isWide = whole.width >= whole.height;
  const [long, short] = isWide ? [whole.width, whole.height] : [whole.height, whole.width];
  if (long <= Math.max(LINE * 1.25, WIDEST * short)) {
    return [whole];
  }
  const pageLong = isWide ? PAGE : 1 / PAGE;
  const wished = Math.max(LINE, Math.sqrt(long * (short + GAP) * pageLong));
  const count = Math.ceil((long - SHARED) / (wished - SHARED));
  const step = (long - SHARED) / count;
  return Array.from({ length: count }, (_, at) => (isWide
    ? { ...whole, x: whole.x + at * step, width: step + SHARED }
    : { ...whole, y: whole.y + at * step, height: step + SHARED }));
}
