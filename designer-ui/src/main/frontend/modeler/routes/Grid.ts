import type { Box, Point } from '../bpmn';
import { APART, grown, meet, type Segment } from './geometry';

const PITCH = 10;
const CLEAR = 8;
const NEAR = 18;
const AROUND_NAMES = 3;

/** What an arrow has to go round: blocks, names, and other arrows, which it may cross but not follow. */
export interface Ground {
  readonly blocks: readonly Box[];
  readonly names: readonly Box[];
  readonly lines: readonly Segment[];
}

/** The lines on which an arrow may run, ten apart and through each of the given points, and what is in its way there. */
export class Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly blocked: Uint8Array;
  readonly near: Uint8Array;
  readonly along: readonly [Uint8Array, Uint8Array];
  readonly beside: readonly [Uint8Array, Uint8Array];
  readonly crossed: readonly [Uint8Array, Uint8Array];

  constructor(readonly window: Box, points: readonly Point[], ground: Ground) {
    this.xs = lines(window.x, window.width, points.map(({ x }) => x));
    this.ys = lines(window.y, window.height, points.map(({ y }) => y));
    const size = this.xs.length * this.ys.length;
    [this.blocked, this.near] = [new Uint8Array(size), new Uint8Array(size)];
    this.along = [new Uint8Array(size), new Uint8Array(size)];
    this.beside = [new Uint8Array(size), new Uint8Array(size)];
    this.crossed = [new Uint8Array(size), new Uint8Array(size)];
    const seen = grown(window, NEAR);
    ground.blocks.filter((box) => meet(box, seen)).forEach((box) => {
      this.mark(this.near, grown(box, NEAR));
      this.mark(this.blocked, grown(box, CLEAR));
    });
    ground.names.filter((box) => meet(box, seen)).forEach((box) => this.mark(this.blocked, grown(box, AROUND_NAMES)));
    ground.lines.forEach((segment) => this.take(segment));
  }

  at(column: number, row: number): number {
    return row * this.xs.length + column;
  }

  /** The line at the number, or the first one beyond it. */
  column(x: number): number {
    return first(this.xs, x);
  }

  row(y: number): number {
    return first(this.ys, y);
  }

  private mark(marks: Uint8Array, box: Box): void {
    const [left, right] = [first(this.xs, box.x + 1e-6), first(this.xs, box.x + box.width)];
    const [top, bottom] = [first(this.ys, box.y + 1e-6), first(this.ys, box.y + box.height)];
    for (let row = top; row < bottom; row += 1) {
      marks.fill(1, this.at(left, row), this.at(right, row));
    }
  }

  private take({ from, to }: Segment): void {
    const isFlat = Math.abs(from.y - to.y) <= Math.abs(from.x - to.x);
    const ends = isFlat ? [from.x, to.x] : [from.y, to.y];
    const [begin, end] = [Math.min(...ends), Math.max(...ends)];
    const line = isFlat ? from.y : from.x;
    const [main, cross] = isFlat ? [this.xs, this.ys] : [this.ys, this.xs];
    if (end < (main[0] as number) - NEAR || begin > (main.at(-1) as number) + NEAR
      || line < (cross[0] as number) - NEAR || line > (cross.at(-1) as number) + NEAR) {
      return;
    }
    const axis = isFlat ? 0 : 1;
    const index = (one: number, other: number): number => (isFlat ? this.at(one, other) : this.at(other, one));
    const nodes = { main, cross, index };
    markEdges(this.beside[axis], nodes, { begin, end, line }, NEAR);
    markEdges(this.along[axis], nodes, { begin, end, line }, APART);
    const crossed = this.crossed[1 - axis] as Uint8Array;
    const before = first(cross, line + 1e-6) - 1;
    for (let one = first(main, begin); before >= 0 && one < first(main, end + 1e-6); one += 1) {
      const at = index(one, before);
      crossed[at] = Math.min(255, (crossed[at] as number) + 1);
    }
  }
}

interface Nodes {
  readonly main: readonly number[];
  readonly cross: readonly number[];
  readonly index: (main: number, cross: number) => number;
}

interface Line { readonly begin: number; readonly end: number; readonly line: number }

/** Those that run along the line at less than the distance. */
function markEdges(marks: Uint8Array, { main, cross, index }: Nodes, { begin, end, line }: Line, apart: number): void {
  const from = Math.max(0, first(main, begin - apart + 1e-6) - 1);
  const to = Math.min(first(main, end + apart), main.length);
  const last = first(cross, line + apart);
  for (let other = first(cross, line - apart + 1e-6); other < last; other += 1) {
    for (let one = from; one < to; one += 1) {
      marks[index(one, other)] = 1;
    }
  }
}

function lines(from: number, length: number, more: readonly number[]): number[] {
  const begin = Math.ceil(from / PITCH) * PITCH;
  const count = Math.max(1, Math.floor((from + length - begin) / PITCH) + 1);
  const all = new Set(more.filter((one) => one >= from && one <= from + length));
  for (let at = 0; at < count; at += 1) {
    all.add(begin + at * PITCH);
  }
  return [...all].sort((one, other) => one - other);
}

/** The place of the first number that is not below the one asked for. */
function first(numbers: readonly number[], asked: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((numbers[half] as number) < asked) {
      low = half + 1;
    } else {
      high = half;
    }
  }
  return low;
}
