/** Numbers in the order of their costs, the cheapest first. */
export class Queue {
  private readonly costs: number[] = [];
  private readonly items: number[] = [];

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  add(item: number, cost: number): void {
    let at = this.items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.costs[above] as number) <= cost) {
        break;
      }
      this.costs[at] = this.costs[above] as number;
      this.items[at] = this.items[above] as number;
      at = above;
    }
    this.costs[at] = cost;
    this.items[at] = item;
  }

  take(): number {
    const first = this.items[0] as number;
    const [item, cost] = [this.items.pop() as number, this.costs.pop() as number];
    const count = this.items.length;
    if (count > 0) {
      this.sink(item, cost, count);
    }
    return first;
  }

  private sink(item: number, cost: number, count: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) {
        break;
      }
      if (below + 1 < count && (this.costs[below + 1] as number) < (this.costs[below] as number)) {
        below += 1;
      }
      if ((this.costs[below] as number) >= cost) {
        break;
      }
      this.costs[at] = this.costs[below] as number;
      this.items[at] = this.items[below] as number;
      at = below;
    }
    this.costs[at] = cost;
    this.items[at] = item;
  }
}
