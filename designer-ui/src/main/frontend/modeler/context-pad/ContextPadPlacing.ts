import type { BpmnElement, Canvas } from '../bpmn';
import { isConnection } from '../bpmn';

interface Position { left: number; top: number }

interface ContextPad {
  _current: { html: HTMLElement } | null;
  _getPosition(target: BpmnElement | BpmnElement[]): Position;
  _getTargetBounds(target: BpmnElement | BpmnElement[]): DOMRect;
}

interface Point { x: number; y: number }

const GAP = 10;
const EDGE = 4;
/** Where the button of the map ends, for what is larger than the view. */
const UNDER_MAP = 60;

/** Keeps the tools beside an element in sight, and those of an arrow off the blocks it joins. */
export class ContextPadPlacing {
  static readonly $inject = ['contextPad', 'canvas'];

  constructor(private readonly pad: ContextPad, private readonly canvas: Canvas) {
    const standard = pad._getPosition.bind(pad);
    pad._getPosition = (target) => {
      const wished = !Array.isArray(target) && isConnection(target) ? this.besideArrow(target) : standard(target);
      return this.inSight(wished, target);
    };
  }

  /** Over the middle of its longest stretch, or to the right of it where that goes down. */
  private besideArrow(connection: BpmnElement): Position {
    const { from, to } = longest((connection as unknown as { waypoints: Point[] }).waypoints);
    const { x, y, scale } = this.canvas.viewbox();
    const middle = { x: ((from.x + to.x) / 2 - x) * scale, y: ((from.y + to.y) / 2 - y) * scale };
    const { width, height } = this.size();
    const level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
    return level
      ? { left: middle.x - width / 2, top: middle.y - height - GAP }
      : { left: middle.x + GAP, top: middle.y - height / 2 };
  }

  private inSight(wished: Position, target: BpmnElement | BpmnElement[]): Position {
    const room = this.canvas.getContainer().getBoundingClientRect();
    const right = room.width - EDGE;
    const { width, height } = this.size();
    if (wished.left + width <= right) {
      return { left: Math.max(0, wished.left), top: within(wished.top, room.height - height) };
    }
    const bounds = this.pad._getTargetBounds(target);
    const below = bounds.bottom - room.top + GAP;
    const above = bounds.top - room.top - GAP - height;
    return {
      left: within(bounds.right - room.left - width, right - width),
      top: below + height <= room.height ? below : within(above >= 0 ? above : UNDER_MAP, room.height - height),
    };
  }

  private size(): { width: number; height: number } {
    const pad = this.pad._current?.html;
    const { left = 0, top = 0 } = pad?.getBoundingClientRect() ?? {};
    const entries = [...pad?.querySelectorAll('.entry') ?? []].map((entry) => entry.getBoundingClientRect());
    return {
      width: Math.max(0, ...entries.map((entry) => entry.right - left)),
      height: Math.max(0, ...entries.map((entry) => entry.bottom - top)),
    };
  }
}

function within(wished: number, most: number): number {
  return Math.max(0, Math.min(wished, most));
}

function longest(waypoints: readonly Point[]): { from: Point; to: Point } {
  const stretches = waypoints.slice(1).map((to, index) => ({ from: waypoints[index] as Point, to }));
  const length = ({ from, to }: { from: Point; to: Point }): number => Math.hypot(to.x - from.x, to.y - from.y);
  return stretches.reduce((one, other) => (length(other) > length(one) ? other : one));
}
