import type { BpmnElement, Box, Canvas, CommandStack, ElementFactory, Modeling } from '../bpmn';
import type { LanesContext } from './DrawLanesHandler';
import { POOL } from './pools';

const GAP = 60;
const HEIGHT = 80;

/** Draws an empty pool below all others, with lanes around the process where there are none yet; undone as one step. */
export class DrawPartnerHandler {
  static readonly $inject = ['commandStack', 'modeling', 'elementFactory', 'canvas'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly elementFactory: ElementFactory,
    private readonly canvas: Canvas,
  ) {}

  preExecute(context: LanesContext & { partner?: BpmnElement }): void {
    if (!context.pool) {
      this.commandStack.execute('lekalo.drawLanes', context);
    }
    const root = this.canvas.getRootElement() as unknown as BpmnElement;
    const pools = (root.children as (BpmnElement & Box)[]).filter(({ type }) => type === POOL);
    const { x, width } = context.pool as BpmnElement & Box;
    const y = Math.max(...pools.map((pool) => pool.y + pool.height)) + GAP;
    context.partner = this.modeling.createShape(
      this.elementFactory.createParticipantShape(false), { x, y, width, height: HEIGHT }, root);
  }
}
