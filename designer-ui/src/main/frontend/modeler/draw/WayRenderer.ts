import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { Connection } from 'diagram-js/lib/model/Types';
import type { BpmnElement, EventBus, Point, TextRenderer } from '../bpmn';
import { isConnection } from '../bpmn';
import { COLOURS } from './colours';
import { putBeside, wordsBeside } from './pen';
import type { Sayings } from './Sayings';

const OVER_BPMN_RENDERER = 1500;
/** A piece of an arrow that has room for some words beside it. */
const ROOMY = 30;
const WIDTH = 120;
const NARROWEST = 50;
const AT_THE_ENDS = 14;
const FARTHEST = 60;

/** Draws arrows without a name, and beside them when they are taken. */
export class WayRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'bpmnRenderer', 'textRenderer', 'sayings'];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly textRenderer: TextRenderer,
    private readonly sayings: Sayings,
  ) {
    super(eventBus, OVER_BPMN_RENDERER);
  }

  override canRender(element: BpmnElement): boolean {
    return isConnection(element) && this.sayings.of(element).title !== '' && !element.businessObject.name?.trim();
  }

  override drawConnection(visuals: SVGElement, connection: Connection, attributes?: never): SVGElement {
    const drawn = this.bpmnRenderer.drawConnection(visuals, connection as never, attributes as never) as SVGElement;
    const { at, across, width } = placeOf(connection.waypoints);
    const words = wordsBeside(this.textRenderer, this.sayings.of(connection as unknown as BpmnElement).title, {
      width, align: across ? 'center-top' : 'left-top', fill: COLOURS.inkMuted,
    });
    putBeside(visuals, words, across ? { x: at.x - width / 2, y: at.y - 4 - words.height } : { x: at.x + 6, y: at.y - 8 });
    return drawn;
  }

  override getConnectionPath(connection: Connection): string {
    return this.bpmnRenderer.getConnectionPath(connection as never) as string;
  }
}

/** Beside the first piece with room for it, near where the way begins. */
function placeOf(points: readonly Point[]): { at: Point; across: boolean; width: number } {
  const pieces = points.slice(1).map((end, index) => ({ begin: points[index] as Point, end }));
  const piece = pieces.find(({ begin, end }) => Math.hypot(end.x - begin.x, end.y - begin.y) >= ROOMY) ?? pieces[0];
  const { begin, end } = piece as { begin: Point; end: Point };
  const length = Math.hypot(end.x - begin.x, end.y - begin.y) || 1;
  const part = Math.min(length / 2, FARTHEST) / length;
  const across = Math.abs(end.x - begin.x) >= Math.abs(end.y - begin.y);
  return {
    at: { x: begin.x + (end.x - begin.x) * part, y: begin.y + (end.y - begin.y) * part },
    across,
    width: across ? Math.min(WIDTH, Math.max(NARROWEST, length - AT_THE_ENDS)) : WIDTH,
  };
}
