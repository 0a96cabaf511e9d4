import type { EventBus, Moddle } from '../bpmn';

const KEY = 'lekalo.clipboard';
const BEFORE_PASTING = 3000;

interface Clipboard {
  get(): unknown;
  set(tree: unknown): void;
}

interface ModdleFactory {
  create(type: string, attributes: object): Moddle;
}

interface Copied { readonly from: string; readonly tree?: unknown }

/** Carries copied elements from one browser tab, or one visit, to the next, and from which drawing they are. */
export class SharedClipboard {
  static readonly $inject = ['eventBus', 'clipboard', 'moddle'];

  private from = location.pathname;

  constructor(eventBus: EventBus, clipboard: Clipboard, private readonly moddle: ModdleFactory) {
    eventBus.on('copyPaste.elementsCopied', ({ tree, hints }: { tree: unknown; hints?: { clip?: boolean } }) => {
      if (hints?.clip === false) {
        return;
      }
      const copied: Copied = { from: location.pathname, tree };
      localStorage.setItem(KEY, JSON.stringify(copied));
    });
    eventBus.on('copyPaste.pasteElements', BEFORE_PASTING, ({ tree }: { tree?: unknown }) => {
      if (tree) {
        this.from = location.pathname;
        return;
      }
      const kept = localStorage.getItem(KEY);
      const copied = kept ? JSON.parse(kept, this.reviver()) as Copied : null;
      if (copied?.tree) {
        clipboard.set(copied.tree);
        this.from = copied.from;
      }
    });
  }

  /** Whether what was last pasted comes from another drawing. */
  isForeign(): boolean {
    return this.from !== location.pathname;
  }

  private reviver(): (key: string, value: unknown) => unknown {
    const known = new Map<string, Moddle>();
    return (_key, value) => {
      if (!isModdle(value)) {
        return value;
      }
      const { $type, id, ...attributes } = value;
      const existing = id ? known.get(id) : undefined;
      const revived = existing ?? this.moddle.create($type, id ? { id, ...attributes } : attributes);
      if (id) {
        known.set(id, revived);
      }
      return revived;
    };
  }
}

function isModdle(value: unknown): value is { $type: string; id?: string } {
  return typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
}
