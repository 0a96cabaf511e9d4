import type { BpmnElement, Box, Canvas, ElementFactory, Modeling, Shape } from '../bpmn';
import { isConnection, isLabel } from '../bpmn';
import { LANE, lanesIn } from './pools';

export interface LanesContext {
  /** The lanes there are; around the process where there are none. */
  pool: BpmnElement | undefined;
  lane?: BpmnElement;
}

const HEAD = 30;
const MARGIN = { before: 50, after: 50, above: 60, below: 60 };
const LEAST = { width: 700, height: 250 };

/** Draws one more lane below those of a pool, or a pool with one lane around all that is drawn; undone as one step. */
export class DrawLanesHandler {
  static readonly $inject = ['modeling', 'elementFactory', 'canvas'];

  constructor(
    private readonly modeling: Modeling,
    private readonly elementFactory: ElementFactory,
    private readonly canvas: Canvas,
  ) {}

  preExecute(context: LanesContext): void {
    const { pool } = context;
    if (pool && lanesIn(pool).length > 0) {
      context.lane = this.modeling.addLane(pool, 'bottom');
    } else {
      context.pool = pool ?? this.around();
      context.lane = this.only(context.pool as BpmnElement & Box);
    }
  }

  private around(): BpmnElement {
    const root = this.canvas.getRootElement() as unknown as BpmnElement;
    const bounds = this.bounds(root);
    return this.modeling.createShape(this.elementFactory.createParticipantShape(true), bounds, root);
  }

  private only(pool: BpmnElement & Box): BpmnElement {
    const { x, y, width, height } = pool;
    const lane = { type: LANE, isHorizontal: true } as unknown as Shape;
    return this.modeling.createShape(lane, { x: x + HEAD, y, width: width - HEAD, height }, pool);
  }

  private bounds(root: BpmnElement): Box {
    const drawn = (root.children as (BpmnElement & Box)[]).filter((child) => !isConnection(child) && !isLabel(child));
    if (drawn.length === 0) {
      const { x, y, width, height } = this.canvas.viewbox();
      return { x: x + (width - LEAST.width) / 2, y: y + (height - LEAST.height) / 2, ...LEAST };
    }
    const left = Math.min(...drawn.map(({ x }) => x)) - MARGIN.before - HEAD;
    const top = Math.min(...drawn.map(({ y }) => y)) - MARGIN.above;
    const right = Math.max(...drawn.map(({ x, width }) => x + width)) + MARGIN.after;
    const bottom = Math.max(...drawn.map(({ y, height }) => y + height)) + MARGIN.below;
    const height = Math.max(bottom - top, LEAST.height);
    return { x: left, y: (top + bottom - height) / 2, width: Math.max(right - left, LEAST.width), height };
  }
}
