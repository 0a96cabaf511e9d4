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

/** Carries copied elements from one browser tab, or one visit, to the next. */
export class SharedClipboard {
  static readonly $inject = ['eventBus', 'clipboard', 'moddle'];

  constructor(eventBus: EventBus, clipboard: Clipboard, private readonly moddle: ModdleFactory) {
    eventBus.on('copyPaste.elementsCopied', ({ tree }: { tree: unknown }) => {
      localStorage.setItem(KEY, JSON.stringify(tree));
    });
    eventBus.on('copyPaste.pasteElements', BEFORE_PASTING, () => {
      const copied = localStorage.getItem(KEY);
      if (copied) {
        clipboard.set(JSON.parse(copied, this.reviver()));
      }
    });
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
