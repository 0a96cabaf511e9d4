import { type Columns, grouped, type Link, number, type Step } from './columns';

interface Chain {
  readonly ids: readonly string[];
  readonly parent: Link | undefined;
  /** The columns it takes, with those that its arrows run through. */
  readonly from: number;
  readonly to: number;
}

/** The longest way goes straight on; every other one goes in the next row below where there is room all along it. */
export function rowsOf(steps: readonly Step[], columns: Columns): Map<string, number> {
  const rows = new Rows(new Map(steps.map(({ id, lane }) => [id, lane])), columns);
  const waiting = chainsOf(columns);
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => parent && rows.row.has(parent.from));
    const next = ready.sort((one, other) => spanOf(one) - spanOf(other))[0] ?? waiting[0] as Chain;
    waiting.splice(waiting.indexOf(next), 1);
    rows.place(next);
  }
  return rows.row;
}

function spanOf({ from, to }: Chain): number {
  return to - from;
}

function chainsOf({ column, order, forward, ahead }: Columns): Chain[] {
  const leaving = grouped(forward, ({ from }) => from);
  const arriving = grouped(forward, ({ to }) => to);
  const taken = new Set<string>();
  return order.filter((id) => !taken.has(id)).flatMap((first) => {
    if (taken.has(first)) {
      return [];
    }
    const ids: string[] = [];
    for (let id: string | undefined = first; id !== undefined;) {
      ids.push(id);
      taken.add(id);
      id = (leaving.get(id) ?? []).filter(({ to, isAside }) => !isAside && !taken.has(to)).map(({ to }) => to)
        .sort((one, other) => number(ahead, other) - number(ahead, one))[0];
    }
    const last = ids.at(-1) as string;
    const onward = (leaving.get(last) ?? []).filter(({ isAside }) => !isAside).map(({ to }) => number(column, to) - 1);
    const parent = (arriving.get(first) ?? [])[0];
    return [{
      ids, parent, from: parent ? Math.min(number(column, parent.from) + 1, number(column, first)) : number(column, first),
      to: Math.max(number(column, last), ...onward),
    }];
  });
}

class Rows {
  readonly row = new Map<string, number>();
  private readonly taken = new Map<string, [number, number][][]>();

  constructor(private readonly lanes: ReadonlyMap<string, string>, private readonly columns: Columns) {}

  place({ ids, parent, from, to }: Chain): void {
    let before = parent?.from;
    let at = 0;
    while (at < ids.length) {
      const lane = this.laneOf(ids[at] as string);
      const run = ids.slice(at).findIndex((id) => this.laneOf(id) !== lane);
      const end = run < 0 ? ids.length : at + run;
      const begin = at === 0 ? from : number(this.columns.column, ids[at] as string);
      const last = end === ids.length ? to : number(this.columns.column, ids[end] as string) - 1;
      const row = this.free(lane, this.wished(lane, before, at === 0 && parent?.isAside === true), begin, last);
      ids.slice(at, end).forEach((id) => this.row.set(id, row));
      before = ids[end - 1];
      at = end;
    }
  }

  private wished(lane: string, before: string | undefined, isAside: boolean): number {
    if (before === undefined) {
      return this.taken.get(lane)?.length ?? 0;
    }
    return this.laneOf(before) === lane ? number(this.row, before) + (isAside ? 1 : 0) : 0;
  }

  private free(lane: string, wished: number, from: number, to: number): number {
    const rows = this.taken.get(lane) ?? [];
    this.taken.set(lane, rows);
    for (let row = wished; ; row += 1) {
      const intervals = rows[row] ?? [];
      rows[row] = intervals;
      if (intervals.every(([begin, end]) => end < from || to < begin)) {
        intervals.push([from, to]);
        return row;
      }
    }
  }

  private laneOf(id: string): string {
    return this.lanes.get(id) ?? '';
  }
}
