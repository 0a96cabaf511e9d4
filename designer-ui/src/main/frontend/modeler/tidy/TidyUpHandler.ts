import type { BpmnElement, Box, Point } from '../bpmn';
import type { Arrow } from '../routes/ground';
import { boxOf, type Drawn } from './contents';

export interface TidyUpContext {
  boxes: Map<Drawn, Box>;
  ways: Map<Arrow, Point[]>;
}

interface BpmnUpdater {
  updateBounds(shape: Drawn): void;
  updateConnectionWaypoints(connection: Arrow): void;
}

/** Puts everything where it is to be, at once; to undo is to put it back. */
export class TidyUpHandler {
  static readonly $inject = ['bpmnUpdater'];

  constructor(private readonly updater: BpmnUpdater) {}

  execute(context: TidyUpContext): BpmnElement[] {
    return this.exchange(context);
  }

  revert(context: TidyUpContext): BpmnElement[] {
    return this.exchange(context);
  }

  private exchange(context: TidyUpContext): BpmnElement[] {
    const boxes = new Map([...context.boxes.keys()].map((shape) => [shape, boxOf(shape)]));
    const ways = new Map([...context.ways.keys()].map((arrow) => [arrow, arrow.waypoints as Point[]]));
    context.boxes.forEach((box, shape) => {
      Object.assign(shape, box);
      this.updater.updateBounds(shape);
    });
    context.ways.forEach((way, arrow) => {
      arrow.waypoints = way;
      this.updater.updateConnectionWaypoints(arrow);
    });
    [context.boxes, context.ways] = [boxes, ways];
    return [...boxes.keys(), ...ways.keys()];
  }
}
