import type { BpmnElement, Canvas, CommandStack, DirectEditing, ElementRegistry, Selection } from '../bpmn';
import { isPart } from '../blocks/parts';
import { DrawLanesHandler, type LanesContext } from './DrawLanesHandler';
import { DrawPartnerHandler } from './DrawPartnerHandler';
import { isPool, poolOf } from './pools';

const DRAW_LANES = 'lekalo.drawLanes';
const DRAW_PARTNER = 'lekalo.drawPartner';

/** Draws lanes around a process, and the other side that it deals with. */
export class Lanes {
  static readonly $inject = ['commandStack', 'elementRegistry', 'canvas', 'selection', 'directEditing'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly elementRegistry: ElementRegistry,
    private readonly canvas: Canvas,
    private readonly selection: Selection,
    private readonly directEditing: DirectEditing,
  ) {
    commandStack.registerHandler(DRAW_LANES, DrawLanesHandler);
    commandStack.registerHandler(DRAW_PARTNER, DrawPartnerHandler);
  }

  /** A first lane around all that is drawn; where there are lanes, one more below them. */
  add(): void {
    const pool = this.pool();
    this.goOutside();
    const context: LanesContext = { pool };
    this.commandStack.execute(DRAW_LANES, context);
    this.name(context.lane);
  }

  /** Somebody outside, of whom it is not drawn what he does. Whoever has none on the drawing is given lanes for himself. */
  addPartner(): void {
    const pool = this.pool();
    this.goOutside();
    const context: LanesContext & { partner?: BpmnElement } = { pool };
    this.commandStack.execute(DRAW_PARTNER, context);
    this.name(context.partner);
  }

  private pool(): BpmnElement | undefined {
    const [selected] = this.selection.get() as BpmnElement[];
    return poolOf(selected) ?? (this.elementRegistry.getAll() as BpmnElement[]).find(isPool);
  }

  private goOutside(): void {
    const outside = (this.canvas.getRootElements() as unknown as BpmnElement[]).find((root) => !isPart(root));
    if (outside && outside !== this.canvas.getRootElement() as unknown) {
      this.canvas.setRootElement(outside as never);
    }
  }

  private name(drawn: BpmnElement | undefined): void {
    if (drawn) {
      this.canvas.scrollToElement(drawn as never, 80);
      this.selection.select(drawn);
      this.directEditing.activate(drawn);
    }
  }
}
