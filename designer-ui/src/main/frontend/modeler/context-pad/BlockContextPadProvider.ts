import type { BpmnElement, Canvas, Modeling, PopupMenu, Rules } from '../bpmn';
import { isConnection, isLabel } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { toneOf } from '../blocks/tones';
import { isLane } from '../lanes/pools';
import { button, type Entry } from './entry';
import type { EventTools } from './EventTools';
import type { LaneTools } from './LaneTools';
import type { PartTools } from './PartTools';
import type { SeveralTools } from './SeveralTools';

interface ContextPad {
  registerProvider(provider: BlockContextPadProvider): void;
}

interface Connect {
  start(event: Event, element: BpmnElement): void;
}

type Text = (key: string) => string;

const QUICK = ['user-task', 'choice', 'end'];

/** The few actions beside a selected element: next block, connect, change, delete. Replaces bpmn-js's own. */
export class BlockContextPadProvider {
  static readonly $inject = [
    'contextPad', 'canvas', 'popupMenu', 'connect', 'modeling', 'rules', 'blockCatalogue', 'blockPlacing', 'partTools', 'laneTools', 'eventTools',
    'severalTools', 'config.text',
  ];

  constructor(
    contextPad: ContextPad,
    private readonly canvas: Canvas,
    private readonly popupMenu: PopupMenu,
    private readonly connect: Connect,
    private readonly modeling: Modeling,
    private readonly rules: Rules,
    private readonly catalogue: BlockCatalogue,
    private readonly placing: BlockPlacing,
    private readonly partTools: PartTools,
    private readonly laneTools: LaneTools,
    private readonly eventTools: EventTools,
    private readonly severalTools: SeveralTools,
    private readonly text: Text,
  ) {
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: BpmnElement): Record<string, Entry> {
    if (isLabel(element)) {
      return this.deletion([element]);
    }
    if (isConnection(element)) {
      return { ...this.quickAppends(element), ...this.menu(element, 'append', 'bpmn-append', 'more', 'next'), ...this.deletion([element]) };
    }
    return {
      ...this.quickAppends(element),
      ...this.menu(element, 'append', 'bpmn-append', 'more', 'next'),
      ...this.connecting(element),
      ...this.menu(element, 'replace', 'bpmn-replace', 'change', 'edit'),
      ...this.partTools.entries(element),
      ...this.laneTools.entries(element),
      ...this.eventTools.entries(element),
      ...this.deletion([element]),
    };
  }

  getMultiElementContextPadEntries(elements: BpmnElement[]): Record<string, Entry> {
    return { ...this.severalTools.entries(elements), ...this.deletion(elements) };
  }

  private quickAppends(element: BpmnElement): Record<string, Entry> {
    const blocks = QUICK.flatMap((id) => this.catalogue.find(id) ?? []);
    return Object.fromEntries(blocks.filter((block) => this.placing.mayAppend(element, block)).map((block) => [
      `append.${block.id}`, {
        group: 'next',
        title: `${this.text('drawing.append')}: ${block.name}`,
        html: button(block.icon, `lekalo-tone-${toneOf(block.bpmnType)}`),
        action: {
          click: () => this.placing.append(element, block),
          dragstart: (event: Event) => this.placing.drag(event, block, element),
        },
      },
    ]));
  }

  private menu(element: BpmnElement, id: string, menu: string, icon: string, group: string): Record<string, Entry> {
    if (this.popupMenu.isEmpty(element, menu)) {
      return {};
    }
    const title = this.text(`drawing.${id}`);
    return { [id]: { group, title, html: button(icon), action: { click: (event) => this.open(element, menu, title, event) } } };
  }

  private open(element: BpmnElement, menu: string, title: string, event: Event): void {
    const pad = this.canvas.getContainer().querySelector('.djs-context-pad')?.getBoundingClientRect();
    const { x, y } = event as MouseEvent;
    const position = { x: (pad?.right ?? x) + 6, y: pad?.top ?? y, cursor: { x, y } };
    this.popupMenu.open(element, menu, position, { title, width: 280, search: true });
  }

  private connecting(element: BpmnElement): Record<string, Entry> {
    if (element.type === 'bpmn:EndEvent' || isLane(element) || !element.parent) {
      return {};
    }
    const start = (event: Event): void => this.connect.start(event, element);
    return {
      connect: {
        group: 'edit', title: this.text('drawing.connect'), html: button('connect'), action: { click: start, dragstart: start },
      },
    };
  }

  private deletion(elements: BpmnElement[]): Record<string, Entry> {
    const allowed = this.rules.allowed('elements.delete', { elements }) as unknown;
    const removed = Array.isArray(allowed) ? allowed as BpmnElement[] : elements;
    if (allowed === false || removed.length === 0) {
      return {};
    }
    return {
      delete: {
        group: 'edit', title: this.text('drawing.delete'), html: button('delete', 'lekalo-danger'),
        action: { click: () => this.modeling.removeElements([...removed]) },
      },
    };
  }
}
