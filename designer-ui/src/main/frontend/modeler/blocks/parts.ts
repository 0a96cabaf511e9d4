import type { BpmnElement, BpmnFactory, Moddle } from '../bpmn';
import type { BlockSummary, Marker } from '../contract';

const PART = 'bpmn:SubProcess';
const EACH = 'bpmn:MultiInstanceLoopCharacteristics';

/** The start of what is drawn in a frame; of starts without an event it alone stands in one. */
export const PLAIN_START = 'part-start';

export function isPart({ type }: BpmnElement): boolean {
  return type === PART;
}

export function isPartBlock({ bpmnType }: BlockSummary): boolean {
  return bpmnType === PART;
}

/** Whether a part of the block may be drawn so. */
export function mayHave(block: BlockSummary, marker: Marker): boolean {
  return isPartBlock(block) && (block.markers ?? [block.marker]).includes(marker);
}

/** Drawn as a frame with its steps, not as a card that is opened by itself. */
export function isFrame(element: BpmnElement): boolean {
  return isPart(element) && (element as { collapsed?: boolean }).collapsed !== true;
}

/** The nearest frame around a place on the drawing, or that place itself; a frame that was opened by itself counts. */
export function frameAround(place: BpmnElement | undefined): BpmnElement | undefined {
  return !place || isPart(place) ? place : frameAround(place.parent as BpmnElement | undefined);
}

/** As the model reads it. */
export function markerOf(businessObject: Moddle): Marker {
  if (businessObject['triggeredByEvent'] === true) {
    return 'EVENT';
  }
  const loop = businessObject['loopCharacteristics'] as Moddle | undefined;
  if (!loop) {
    return 'NONE';
  }
  if (loop.$type !== EACH) {
    return 'LOOP';
  }
  return loop['isSequential'] === true ? 'SEQUENTIAL' : 'PARALLEL';
}

/** What a part with the marker has, and what it has not. */
export function markerProperties(factory: BpmnFactory, part: Moddle, marker: Marker): Record<string, unknown> {
  return {
    triggeredByEvent: marker === 'EVENT' ? true : undefined,
    loopCharacteristics: marker === 'PARALLEL' || marker === 'SEQUENTIAL' ? each(factory, part, marker) : undefined,
  };
}

function each(factory: BpmnFactory, part: Moddle, marker: Marker): Moddle {
  const loop = factory.create(EACH, marker === 'SEQUENTIAL' ? { isSequential: true } : {});
  loop.$parent = part;
  return loop;
}

/** Whether a start may stand there: plain ones in a part, those with an event in one that begins by an event, others in none. */
export function mayStartIn({ id, eventDefinition }: BlockSummary, place: BpmnElement | undefined): boolean {
  const frame = frameAround(place);
  if (id === PLAIN_START) {
    return frame !== undefined && markerOf(frame.businessObject) !== 'EVENT';
  }
  return eventDefinition
    ? frame !== undefined && markerOf(frame.businessObject) === 'EVENT'
    : frame === undefined;
}
