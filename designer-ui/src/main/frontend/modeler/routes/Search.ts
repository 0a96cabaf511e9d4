import type { Box, Point } from '../bpmn';
import { cornersOf } from './geometry';
import type { Grid } from './Grid';
import type { Port, Side } from './ports';
import { Queue } from './Queue';

/** How far an arrow goes straight on from a block at least. */
export const STUB = 10;
const BEND = 50;
const CROSSING = 70;
const NEARNESS = 0.6;
const FOLLOWING = 40;
const ACROSS = [1, 0, -1, 0];
const DOWN = [0, 1, 0, -1];
const TOWARDS: Readonly<Record<Side, number>> = { right: 0, bottom: 1, left: 2, top: 3 };

/** A port with the crossing of lines where an arrow may turn off. */
export interface Landing extends Port { readonly node: number }

/** Finds the cheapest way from one of several places to one of others, the best first (A*). */
export class Search {
  private readonly costs: Float64Array;
  private readonly before: Int32Array;
  private readonly done: Uint8Array;
  private readonly queue = new Queue();
  private readonly goals = new Map<number, number[]>();

  constructor(
    private readonly grid: Grid, private readonly from: readonly Landing[], private readonly to: readonly Landing[],
    private readonly end: Box, private readonly isStrict: boolean,
  ) {
    const states = grid.blocked.length * 4;
    this.costs = new Float64Array(states + to.length).fill(Infinity);
    this.before = new Int32Array(states + to.length).fill(-1);
    this.done = new Uint8Array(states);
    to.forEach(({ node }, index) => this.goals.set(node, [...this.goals.get(node) ?? [], index]));
  }

  run(): Point[] | undefined {
    const states = this.grid.blocked.length * 4;
    this.from.forEach(({ node, side, cost }) => this.reach(node * 4 + TOWARDS[side], cost, -1));
    while (!this.queue.isEmpty) {
      const state = this.queue.take();
      if (state >= states) {
        return this.wayTo(state, this.to[state - states] as Landing);
      }
      if (this.done[state] === 0) {
        this.done[state] = 1;
        this.goOn(state);
      }
    }
    return undefined;
  }

  private goOn(state: number): void {
    const [node, direction] = [state >> 2, state & 3];
    const cost = this.costs[state] as number;
    const width = this.grid.xs.length;
    const [column, row] = [node % width, Math.floor(node / width)];
    this.goals.get(node)?.forEach((index) => this.arrive(index, direction, cost, state));
    for (let towards = 0; towards < 4; towards += 1) {
      const nextColumn = column + (ACROSS[towards] as number);
      const nextRow = row + (DOWN[towards] as number);
      const isInside = nextColumn >= 0 && nextRow >= 0 && nextColumn < width && nextRow < this.grid.ys.length;
      if (isInside && (towards + 2) % 4 !== direction) {
        const next = nextRow * width + nextColumn;
        const step = this.step(node, next, Math.abs(this.xOf(nextColumn) - this.xOf(column) + this.yOf(nextRow) - this.yOf(row)));
        if (step < Infinity) {
          this.reach(next * 4 + towards, cost + step + (towards === direction ? 0 : BEND), state);
        }
      }
    }
  }

  private arrive(index: number, direction: number, cost: number, state: number): void {
    const { side, cost: port } = this.to[index] as Landing;
    const inward = (TOWARDS[side] + 2) % 4;
    if ((inward + 2) % 4 !== direction) {
      const goal = this.grid.blocked.length * 4 + index;
      this.reach(goal, cost + port + (inward === direction ? 0 : BEND), state);
    }
  }

  private step(node: number, next: number, length: number): number {
    const { grid } = this;
    if (grid.blocked[next] === 1) {
      return Infinity;
    }
    const edge = Math.min(node, next);
    const axis = Math.abs(next - node) === 1 ? 0 : 1;
    const isAlong = grid.along[axis][edge] === 1;
    if (isAlong && this.isStrict) {
      return Infinity;
    }
    const nearness = (grid.near[next] === 1 ? NEARNESS : 0) + (grid.beside[axis][edge] === 1 ? NEARNESS / 2 : 0);
    return length * (1 + nearness) + CROSSING * (grid.crossed[axis][edge] as number) + (isAlong ? FOLLOWING : 0);
  }

  private xOf(column: number): number {
    return this.grid.xs[column] as number;
  }

  private yOf(row: number): number {
    return this.grid.ys[row] as number;
  }

  private reach(state: number, cost: number, before: number): void {
    if (cost < (this.costs[state] as number)) {
      this.costs[state] = cost;
      this.before[state] = before;
      this.queue.add(state, cost + (state < this.grid.blocked.length * 4 ? this.ahead(state >> 2) : 0));
    }
  }

  /** Never more than it is. */
  private ahead(node: number): number {
    const { end } = this;
    const width = this.grid.xs.length;
    const [x, y] = [this.xOf(node % width), this.yOf(Math.floor(node / width))];
    return Math.max(0, end.x - STUB - x, x - end.x - end.width - STUB)
      + Math.max(0, end.y - STUB - y, y - end.y - end.height - STUB);
  }

  private pointAt(node: number): Point {
    const width = this.grid.xs.length;
    return { x: this.xOf(node % width), y: this.yOf(Math.floor(node / width)) };
  }

  private wayTo(goal: number, { point }: Landing): Point[] {
    const points = [point];
    let state = this.before[goal] as number;
    let first = state;
    while (state >= 0) {
      points.unshift(this.pointAt(state >> 2));
      first = state;
      state = this.before[state] as number;
    }
    const start = this.from.find(({ node, side }) => node === first >> 2 && TOWARDS[side] === (first & 3)) as Landing;
    return cornersOf([start.point, ...points]);
  }
}
