import type { BpmnElement, MenuEntry, Modeling, PopupMenu, Rules } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { toneOf } from '../blocks/tones';
import { iconMarkup } from '../icons/icons';
import { middle } from '../routes/geometry';
import type { ShownNames } from '../search/ShownNames';
import { type Drawn, drawnIn } from '../tidy/contents';

export const JOIN = 'lekalo-join';
const ARROW = 'bpmn:SequenceFlow';

interface Joining extends Modeling { connect(source: BpmnElement, target: BpmnElement, attributes: object): BpmnElement }

/** Leads an arrow from what is selected to a block that is chosen from a list, the nearest first. */
export class JoinMenu {
  static readonly $inject = ['popupMenu', 'modeling', 'rules', 'blockCatalogue', 'shownNames'];

  constructor(
    popupMenu: PopupMenu,
    private readonly modeling: Joining,
    private readonly rules: Rules,
    private readonly catalogue: BlockCatalogue,
    private readonly names: ShownNames,
  ) {
    popupMenu.registerProvider(JOIN, this);
  }

  getPopupMenuEntries(source: BpmnElement): Record<string, MenuEntry> {
    const from = middle(source);
    const far = (target: Drawn): number => Math.hypot(middle(target).x - from.x, middle(target).y - from.y);
    const targets = drawnIn(source.parent as BpmnElement).filter((target) => target !== source && this.wayTo(source, target));
    const nearest = targets.sort((one, other) => far(one) - far(other));
    return Object.fromEntries(nearest.map((target) => [target.id, this.entry(source, target)]));
  }

  join(source: BpmnElement, target: BpmnElement): void {
    const way = this.wayTo(source, target);
    if (way) {
      this.modeling.connect(source, target, way);
    }
  }

  private entry(source: BpmnElement, target: BpmnElement): MenuEntry {
    const block = this.catalogue.of(target);
    const icon = block ? iconMarkup(block.icon, 16) : '';
    return {
      label: this.names.called(target),
      title: this.names.kindOf(target),
      search: `${this.names.kindOf(target)} ${this.names.remarkOf(target)}`,
      imageHtml: `<span class="lekalo-tile lekalo-tone-${toneOf(target.type)}">${icon}</span>`,
      group: { id: 'blocks', name: '' },
      action: { click: () => this.join(source, target) },
    };
  }

  /** What arrow may lead there; nothing where one does. */
  private wayTo(source: BpmnElement, target: BpmnElement): object | undefined {
    const isJoined = (source.outgoing as unknown as BpmnElement[]).some((arrow) => arrow.target === target);
    const allowed: unknown = isJoined ? undefined : this.rules.allowed('connection.create', { source, target });
    return typeof allowed === 'object' && allowed !== null && (allowed as { type?: string }).type === ARROW ? allowed : undefined;
  }
}
