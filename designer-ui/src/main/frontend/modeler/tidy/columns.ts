/** A step as the order of a drawing knows it. */
export interface Step {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What stands above and below it, as its name does. */
  readonly above: number;
  readonly below: number;
  readonly lane: string;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** How wide its name is. */
  readonly name: number;
  /** From what sits on a step's border, so never straight on. */
  readonly isAside: boolean;
}

export interface Columns {
  readonly column: ReadonlyMap<string, number>;
  /** The steps, each after all that lead to it. */
  readonly order: readonly string[];
  /** Without those that lead back. */
  readonly forward: readonly Link[];
  /** How many steps come after one at most. */
  readonly ahead: ReadonlyMap<string, number>;
}

/** Each step stands to the right of all that lead to it, but for those that lead back. */
export function columnsOf(ids: readonly string[], links: readonly Link[]): Columns {
  const leaving = grouped(links, ({ from }) => from);
  const arriving = grouped(links, ({ to }) => to);
  const back = new Set<Link>();
  const seen = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const visit = (id: string): void => {
    seen.set(id, 'open');
    (leaving.get(id) ?? []).forEach((link) => {
      const state = seen.get(link.to);
      if (state === 'open') {
        back.add(link);
      } else if (state === undefined) {
        visit(link.to);
      }
    });
    seen.set(id, 'done');
    order.unshift(id);
  };
  [...ids.filter((id) => !arriving.has(id)), ...ids].forEach((id) => {
    if (!seen.has(id)) {
      visit(id);
    }
  });
  const forward = links.filter((link) => !back.has(link));
  const column = new Map(ids.map((id) => [id, 0]));
  const ahead = new Map(ids.map((id) => [id, 0]));
  const onward = grouped(forward, ({ from }) => from);
  order.forEach((id) =>
    (onward.get(id) ?? []).forEach(({ to }) => column.set(to, Math.max(number(column, to), number(column, id) + 1))));
  [...order].reverse().forEach((id) =>
    (onward.get(id) ?? []).forEach(({ to }) => ahead.set(id, Math.max(number(ahead, id), number(ahead, to) + 1))));
  return { column, order, forward, ahead };
}

export function number(map: ReadonlyMap<string, number>, id: string): number {
  return map.get(id) ?? 0;
}

export function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  all.forEach((one) => groups.set(key(one), [...groups.get(key(one)) ?? [], one]));
  return groups;
}
