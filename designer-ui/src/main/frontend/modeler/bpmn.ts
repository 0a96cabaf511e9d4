/** The parts of bpmn-js that our modules use, under one roof and without `any`. */
import type { Shape as BaseShape } from 'diagram-js/lib/model/Types';

export type { default as Canvas } from 'diagram-js/lib/core/Canvas';
export type { default as CommandStack } from 'diagram-js/lib/command/CommandStack';
export type { default as ElementRegistry } from 'diagram-js/lib/core/ElementRegistry';
export type { default as EventBus } from 'diagram-js/lib/core/EventBus';
export type { default as Overlays } from 'diagram-js/lib/features/overlays/Overlays';
export type { default as Selection } from 'diagram-js/lib/features/selection/Selection';
export type { default as TextRenderer } from 'bpmn-js/lib/draw/TextRenderer';

/** An element of the BPMN meta model. */
export interface Moddle {
  $type?: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
  [property: string]: unknown;
}

/** A drawn element; connections have ends in place of a size. */
export type BpmnElement = BaseShape & {
  businessObject: Moddle;
  di: Moddle;
  type: string;
  source?: BpmnElement;
  target?: BpmnElement;
};

export type Shape = BpmnElement;

export interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): Moddle;
}

export interface ElementFactory {
  createShape(attributes: Record<string, unknown>): Shape;
  createParticipantShape(isExpanded: boolean): Shape;
  getDefaultSize(element: Moddle | BpmnElement, di?: Moddle): { width: number; height: number };
}

export interface Modeling {
  moveElements(elements: BpmnElement[], by: Point): void;
  addLane(lane: BpmnElement, place: 'top' | 'bottom'): BpmnElement;
  createShape(shape: Shape, position: Point | Box, parent: BpmnElement): BpmnElement;
  splitLane(lane: BpmnElement, count: number): void;
  toggleCollapse(part: BpmnElement): void;
  updateProperties(element: BpmnElement, properties: Record<string, unknown>): void;
  updateModdleProperties(element: BpmnElement, moddle: Moddle, properties: Record<string, unknown>): void;
  moveShape(shape: BpmnElement, by: Point): void;
  layoutConnection(arrow: BpmnElement, hints: { waypoints: Point[]; connectionStart: Point; connectionEnd: Point }): void;
  updateWaypoints(arrow: BpmnElement, way: Point[]): void;
  removeElements(elements: BpmnElement[]): void;
  createElements(elements: Shape, position: Point, parent: BpmnElement, hints?: object): BpmnElement[];
}

export interface Point { x: number; y: number }

export interface Box extends Point { width: number; height: number }

export interface SpaceTool {
  calculateAdjustments(elements: BpmnElement[], axis: 'x' | 'y', by: number, line: number): Adjustments;
  makeSpace(moving: BpmnElement[], resized: BpmnElement[], by: Point, direction: 'n' | 's', line: number): void;
}

interface Adjustments { movingShapes: BpmnElement[]; resizingShapes: BpmnElement[] }

export interface Create {
  start(event: Event, shape: Shape, context?: object): void;
}

export interface Dragging {
  context(): { prefix: string; active?: boolean } | null;
  cancel(): void;
}

export interface DirectEditing {
  activate(element: BpmnElement): void;
  isActive(): boolean;
  complete(): void;
}

/** A key that is pressed while the drawing has the focus; whoever answers something has dealt with it. */
export interface Pressed { readonly keyEvent: KeyboardEvent; stopPropagation(): void }

export interface Keyboard {
  addListener(priority: number, listener: (event: Pressed) => true | undefined): void;
}

export interface AutoPlace {
  append(source: BpmnElement, shape: Shape): Shape;
}

export interface Rules {
  allowed(action: string, context: object): boolean | string | null;
}

export type Translate = (template: string, replacements?: Record<string, string>) => string;

export interface MenuEntry {
  label: string;
  title?: string;
  search?: string;
  imageHtml?: string;
  className?: string;
  group: { id: string; name: string };
  action: Record<string, (event: Event) => unknown>;
}

export interface PopupMenu {
  registerProvider(id: string, provider: { getPopupMenuEntries(target: BpmnElement): Record<string, MenuEntry> }): void;
  open(target: BpmnElement, id: string, position: object, options: object): void;
  close(): void;
  isOpen(): boolean;
  isEmpty(target: BpmnElement, id: string): boolean;
}

export function isConnection(element: BpmnElement): boolean {
  return 'waypoints' in element;
}

export function isLabel(element: BpmnElement): boolean {
  return 'labelTarget' in element && Boolean(element['labelTarget' as keyof BpmnElement]);
}
