import { append, attr, classes, create } from 'tiny-svg';
import type { Shape, TextRenderer } from '../bpmn';
import type { Tone } from '../blocks/tones';
import type { Marker } from '../contract';
import { iconPath } from '../icons/icons';
import { COLOURS, toneColour } from './colours';
import { clipped } from './LabelClipping';

const BESIDE_LINES = 3;
const BESIDE_LETTER = 6.2;
const SMALL_LETTER = 5;
const LINE = 13.2;
const LONGEST_TITLE = 2000;

export interface Place { x: number; y: number; width: number; fill: string }

export interface Area { x: number; y: number; width: number; height: number; style: object }

/** Strokes on a grid of 12 by 12. */
const MARKS: Readonly<Record<string, string>> = {
  PARALLEL: 'M2.5 1v10M6 1v10M9.5 1v10',
  SEQUENTIAL: 'M1 2.5h10M1 6h10M1 9.5h10',
  LOOP: 'M4 10.6a5 5 0 1 1 3.6.2M4.4 7.6v3.2H1.2',
  CLOSED: 'M.5.5h11v11H.5zM6 3v6M3 6h6',
};
const MARK = 12;
const BETWEEN = 5;

/** What stands at the foot of an activity. */
export type Mark = Marker | 'CLOSED';

export function draw(visuals: SVGElement, name: string, attributes: Record<string, string | number>): SVGElement {
  const drawn = create(name);
  attr(drawn, attributes);
  append(visuals, drawn);
  return drawn;
}

export function drawIcon(visuals: SVGElement, icon: string, tone: Tone, at: { x: number; y: number }, size: number): void {
  const scale = size / 24;
  draw(visuals, 'path', {
    d: iconPath(icon), transform: `translate(${at.x}, ${at.y}) scale(${scale})`, fill: 'none', stroke: toneColour(tone),
    strokeWidth: 1.4 / scale, strokeLinecap: 'round', strokeLinejoin: 'round',
  });
}

/** Side by side in the middle of the foot; those without a sign are passed over. */
export function drawMarks(visuals: SVGElement, marks: readonly Mark[], { width, height }: Shape): void {
  const paths = marks.flatMap((mark) => MARKS[mark] ?? []);
  const begin = (width - paths.length * MARK - (paths.length - 1) * BETWEEN) / 2;
  paths.forEach((d, index) => draw(visuals, 'path', {
    d, transform: `translate(${begin + index * (MARK + BETWEEN)}, ${height - MARK - 5})`, fill: 'none', stroke: COLOURS.line,
    strokeWidth: 1.4, strokeLinecap: 'round', strokeLinejoin: 'round',
  }));
}

export function drawText(
  renderer: TextRenderer, visuals: SVGElement, text: string, lines: number, area: Area, marker?: string,
): void {
  const { width, height, style } = area;
  const drawn = renderer.createText(clipped(text), {
    box: { width, height, x: 0, y: 0 }, align: 'left-top', padding: { top: 3, right: lines > 1 ? 6 : 2, bottom: 0, left: 8 }, style,
  } as never) as SVGElement;
  attr(drawn, { transform: `translate(${area.x}, ${area.y})` });
  if (marker) {
    classes(drawn).add(marker);
  }
  append(visuals, drawn);
  keepLines(drawn, lines);
}

/** One line of small print, cut where the room ends, in the middle of a word too. */
export function drawLine(renderer: TextRenderer, visuals: SVGElement, text: string, place: Place): void {
  if (text === '') {
    return;
  }
  const letters = Math.floor(place.width / SMALL_LETTER);
  const drawn = renderer.createText(text.length > letters ? `${text.slice(0, letters - 1)}…` : text, {
    box: { width: 1000, height: 0, x: 0, y: 0 }, align: 'left-top', padding: 0, style: { fontSize: 9.5, fill: place.fill },
  } as never) as SVGElement;
  attr(drawn, { transform: `translate(${place.x}, ${place.y})` });
  append(visuals, drawn);
}

export interface Words { readonly drawn: SVGElement; readonly width: number; readonly height: number }

/** Words to stand beside what is drawn, so that they can be read over lines, and how large they are. */
export function wordsBeside(renderer: TextRenderer, text: string, look: { width: number; align: string; fill: string }): Words {
  const drawn = renderer.createText(clipped(text), {
    box: { width: look.width, height: 0, x: 0, y: 0 }, align: look.align, padding: 0, style: { fontSize: 11, fill: look.fill },
  } as never) as SVGElement;
  keepLines(drawn, BESIDE_LINES);
  const lines = [...drawn.querySelectorAll('tspan')].map(({ textContent }) => textContent?.trim().length ?? 0);
  return { drawn, width: Math.min(look.width, Math.max(...lines) * BESIDE_LETTER), height: lines.length * LINE };
}

export function putBeside(visuals: SVGElement, { drawn }: Words, at: { x: number; y: number }): void {
  attr(drawn, {
    transform: `translate(${at.x}, ${at.y})`,
    stroke: COLOURS.canvas, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'pointer-events': 'none',
  });
  classes(drawn).add('lekalo-said');
  append(visuals, drawn);
}

/** Cuts drawn text to the lines that fit; the last one shown ends in an ellipsis. */
export function keepLines(drawn: SVGElement, lines: number): void {
  const spans = [...drawn.querySelectorAll('tspan')];
  spans.slice(lines).forEach((span) => span.remove());
  const last = spans[lines - 1];
  if (last && spans.length > lines) {
    last.textContent = `${(last.textContent ?? '').replace(/.{0,2}$/, '')}…`;
  }
}

/** The whole of what may be cut, for whoever points at it: what he points at lies over what is drawn, beside it. */
export function drawTitle(visuals: SVGElement, text: string): void {
  const drawn = visuals.parentElement;
  const owner = drawn?.classList.contains('djs-element') ? drawn : visuals;
  owner.querySelector(':scope > title')?.remove();
  if (text !== '') {
    const whole = create('title');
    whole.textContent = text.slice(0, LONGEST_TITLE);
    owner.append(whole);
  }
}
