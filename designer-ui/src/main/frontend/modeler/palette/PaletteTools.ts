import type { EventBus } from '../bpmn';
import { iconMarkup } from '../icons/icons';
import type { Lanes } from '../lanes/Lanes';

type Text = (key: string) => string;

interface HandTool { activateHand(event: Event): void }
interface SelectionTool { activateSelection(event: Event): void }
interface GlobalConnect { start(event: Event): void }

/** The row of drawing tools over the blocks: hand, lasso, space, connect, lanes, the other side. */
export class PaletteTools {
  static readonly $inject = ['config.text', 'eventBus', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect', 'lanes'];

  private readonly buttons = new Map<string, HTMLElement>();

  constructor(
    private readonly text: Text,
    eventBus: EventBus,
    private readonly handTool: HandTool,
    private readonly lassoTool: SelectionTool,
    private readonly spaceTool: SelectionTool,
    private readonly globalConnect: GlobalConnect,
    private readonly lanes: Lanes,
  ) {
    eventBus.on('tool-manager.update', ({ tool }: { tool: string | null }) => this.highlight(tool));
  }

  draw(): HTMLElement {
    const row = document.createElement('div');
    row.className = 'lekalo-palette-tools';
    row.setAttribute('role', 'toolbar');
    row.append(
      this.button('hand', 'hand', (event) => this.handTool.activateHand(event)),
      this.button('lasso', 'lasso', (event) => this.lassoTool.activateSelection(event)),
      this.button('space', 'space', (event) => this.spaceTool.activateSelection(event)),
      this.button('global-connect', 'connect', (event) => this.globalConnect.start(event)),
      this.button('lanes', 'lanes', () => this.lanes.add()),
      this.button('partner', 'partner', () => this.lanes.addPartner()),
    );
    return row;
  }

  private button(tool: string, icon: string, activate: (event: Event) => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lekalo-palette-tool';
    button.title = this.text(`drawing.tool.${tool}`);
    button.setAttribute('aria-label', button.title);
    button.innerHTML = iconMarkup(icon, 18);
    button.addEventListener('click', activate);
    this.buttons.set(tool, button);
    return button;
  }

  private highlight(active: string | null): void {
    this.buttons.forEach((button, tool) => button.setAttribute('aria-pressed', String(tool === active)));
  }
}
