import type { Box } from '../bpmn';
import { around } from '../routes/geometry';
import { boxOf, type Drawn } from './contents';

/** Where things are to stand; what it does not name stays. */
export class Plan {
  readonly boxes = new Map<Drawn, Box>();

  put(element: Drawn, box: Box): void {
    this.boxes.set(element, box);
  }

  at(element: Drawn): Box {
    return this.boxes.get(element) ?? boxOf(element);
  }

  /** Takes over another one, so far away from where that began. */
  take(other: Plan, x: number, y: number): void {
    other.boxes.forEach((box, element) => this.boxes.set(element, { ...box, x: box.x + x, y: box.y + y }));
  }

  shift(x: number, y: number): void {
    this.take(this, x, y);
  }

  extent(): Box {
    return around([...this.boxes.values()]);
  }
}
