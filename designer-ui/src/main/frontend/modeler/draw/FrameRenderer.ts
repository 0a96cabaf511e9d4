import { getRoundRectPath } from 'bpmn-js/lib/draw/BpmnRenderUtil';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { type BpmnElement, type EventBus, isLabel, type Shape, type TextRenderer } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { isFrame, markerOf } from '../blocks/parts';
import { toneOf } from '../blocks/tones';
import type { BlockSummary } from '../contract';
import { COLOURS, toneSurface } from './colours';
import { draw, drawIcon, drawMarks, drawText, drawTitle } from './pen';
import type { Sayings } from './Sayings';

const OVER_BLOCKS = 1600;
const CORNER = 12;
const MARGIN = 8;
const TILE = 22;

/** From the frame's corner to the name in its head. */
export const NAME = { x: MARGIN + TILE - 3, y: 15 } as const;

/** Draws a part with its steps in sight: a frame with a small head, dashed where it begins by an event. */
export class FrameRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'textRenderer', 'blockCatalogue', 'sayings'];

  constructor(
    eventBus: EventBus,
    private readonly textRenderer: TextRenderer,
    private readonly catalogue: BlockCatalogue,
    private readonly sayings: Sayings,
  ) {
    super(eventBus, OVER_BLOCKS);
  }

  override canRender(element: BpmnElement): boolean {
    return isFrame(element) && !isLabel(element) && this.catalogue.of(element) !== undefined;
  }

  override drawShape(visuals: SVGElement, shape: Shape): SVGElement {
    const { width, height, businessObject } = shape;
    const { bpmnType, icon, name: kind } = this.catalogue.of(shape) as BlockSummary;
    const marker = markerOf(businessObject);
    const frame = draw(visuals, 'rect', {
      width, height, rx: CORNER, ry: CORNER, fill: COLOURS.frame, stroke: COLOURS.line, strokeWidth: 1.25,
      ...(marker === 'EVENT' ? { strokeDasharray: '6 5' } : {}),
    });
    draw(visuals, 'rect', { x: MARGIN, y: MARGIN, width: TILE, height: TILE, rx: 6, ry: 6, fill: toneSurface(toneOf(bpmnType)) });
    drawIcon(visuals, icon, toneOf(bpmnType), { x: MARGIN + 3, y: MARGIN + 3 }, TILE - 6);
    const name = businessObject.name?.trim() || this.sayings.of(shape).title;
    const room = { x: NAME.x, width: width - NAME.x - MARGIN, height: 18 };
    drawText(this.textRenderer, visuals, kind, 1, {
      ...room, y: name ? 3 : MARGIN + 2, style: { fontSize: 9.5, fill: COLOURS.inkMuted },
    });
    drawText(this.textRenderer, visuals, name, 1, { ...room, y: NAME.y, style: { fill: COLOURS.ink } }, 'djs-label');
    drawMarks(visuals, [marker], shape);
    drawTitle(visuals, name || kind);
    return frame;
  }

  override getShapePath(shape: Shape): string {
    return getRoundRectPath(shape, CORNER);
  }
}
