import type { BpmnElement, Canvas, EventBus, PopupMenu } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { toneOf } from '../blocks/tones';
import type { BlockSummary } from '../contract';
import { iconMarkup } from '../icons/icons';
import type { PaletteTools } from './PaletteTools';

type Text = (key: string) => string;

const FOLDED = 'lekalo-palette-folded';

/** The column of business blocks beside the canvas: search, groups, drag or click. Stands in for bpmn-js's palette. */
export class BlockPalette {
  static readonly $inject = [
    'config.paletteParent', 'config.text', 'eventBus', 'canvas', 'popupMenu', 'blockCatalogue', 'blockPlacing', 'paletteTools',
  ];

  private readonly search = document.createElement('input');
  private readonly list = document.createElement('div');
  private readonly foldButton = document.createElement('button');

  constructor(
    parent: HTMLElement,
    private readonly text: Text,
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly popupMenu: PopupMenu,
    private readonly catalogue: BlockCatalogue,
    private readonly placing: BlockPlacing,
    tools: PaletteTools,
  ) {
    this.list.className = 'lekalo-palette-blocks';
    parent.replaceChildren(tools.draw(), this.searchBox(), this.list, this.folding(parent));
    this.fold(parent, localStorage.getItem(FOLDED) !== null);
    this.showBlocks();
    eventBus.on('diagram.destroy', () => parent.replaceChildren());
  }

  /** Asked for by the keys "n" and "a". */
  triggerEntry(_entry: string, _action: string, event: Event): void {
    const { x, y } = this.canvas.getContainer().getBoundingClientRect();
    const { clientX = x + 80, clientY = y + 80 } = event as Partial<MouseEvent>;
    this.popupMenu.open(this.canvas.getRootElement() as unknown as BpmnElement, 'bpmn-create',
      { x: clientX, y: clientY, cursor: { x: clientX, y: clientY } },
      { title: this.text('drawing.create'), width: 280, search: true });
  }

  isOpen(): boolean {
    return true;
  }

  private searchBox(): HTMLElement {
    const box = document.createElement('label');
    box.className = 'lekalo-palette-search';
    box.innerHTML = iconMarkup('search', 16);
    this.search.type = 'search';
    this.search.placeholder = this.text('drawing.palette.search');
    this.search.setAttribute('aria-label', this.search.placeholder);
    this.search.addEventListener('input', () => this.showBlocks());
    box.append(this.search);
    return box;
  }

  /** To icons alone and back; the browser remembers. */
  private folding(parent: HTMLElement): HTMLElement {
    const button = this.foldButton;
    button.type = 'button';
    button.className = 'lekalo-palette-tool lekalo-palette-fold';
    button.innerHTML = iconMarkup('fold', 18);
    button.addEventListener('click', () => {
      const folded = !parent.hasAttribute('folded');
      this.fold(parent, folded);
      if (folded) {
        localStorage.setItem(FOLDED, '');
      } else {
        localStorage.removeItem(FOLDED);
      }
    });
    return button;
  }

  private fold(parent: HTMLElement, folded: boolean): void {
    parent.toggleAttribute('folded', folded);
    this.foldButton.title = this.text(folded ? 'drawing.palette.unfold' : 'drawing.palette.fold');
    this.foldButton.setAttribute('aria-label', this.foldButton.title);
    this.foldButton.setAttribute('aria-expanded', String(!folded));
  }

  private showBlocks(): void {
    const sought = this.search.value.trim().toLocaleLowerCase();
    const found = this.catalogue.placeable().filter((block) => matches(block, sought));
    const groups = [...new Set(found.map((block) => block.group))];
    this.list.replaceChildren(...groups.map((group) => this.group(group, found.filter((block) => block.group === group))));
    if (found.length === 0) {
      this.list.append(labelled('p', 'lekalo-palette-empty', this.text('drawing.palette.nothing')));
    }
  }

  private group(name: string, blocks: readonly BlockSummary[]): HTMLElement {
    const group = document.createElement('section');
    group.append(labelled('h3', 'lekalo-palette-group', name), ...blocks.map((block) => this.entry(block)));
    return group;
  }

  private entry(block: BlockSummary): HTMLElement {
    const entry = document.createElement('button');
    entry.type = 'button';
    entry.className = 'lekalo-palette-block';
    entry.draggable = true;
    entry.dataset['block'] = block.id;
    entry.title = `${block.name}\n${block.help}`;
    const tile = document.createElement('span');
    tile.className = `lekalo-tile lekalo-tone-${toneOf(block.bpmnType)}`;
    tile.innerHTML = iconMarkup(block.icon, 18);
    entry.append(tile, labelled('span', 'lekalo-palette-name', block.name));
    const place = (event: Event): void => {
      event.preventDefault();
      this.placing.drag(event, block);
    };
    entry.addEventListener('dragstart', place);
    entry.addEventListener('click', (event) => (event.detail === 0 ? this.placing.put(block) : place(event)));
    return entry;
  }
}

function matches({ name, help, group }: BlockSummary, sought: string): boolean {
  return `${name} ${help} ${group}`.toLocaleLowerCase().includes(sought);
}

function labelled(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
