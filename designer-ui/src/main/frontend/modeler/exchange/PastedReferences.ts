import type { ElementRegistry, EventBus, Moddle } from '../bpmn';
import { containerOf, entriesOf } from '../settings/properties';
import type { SharedClipboard } from './SharedClipboard';

const AFTER_COPYING = 500;
const ANSWER = /outcome_([\p{L}\p{N}_.-]+)/gu;
const PLAIN = /^[\p{L}\p{N}_]+/u;

interface Descriptor { readonly id: string; readonly businessObject?: Moddle; readonly labelTarget?: unknown }
interface Pasting { readonly cache: object; readonly descriptor: Descriptor }
interface Pasted { readonly ids: Map<string, string>; readonly asking: Moddle[] }
type Tree = Readonly<Record<string, readonly { readonly id?: string }[]>>;
type Renamed = (id: string) => string | undefined;

/**
 * What is copied together goes on together: conditions, texts and computed values of the copies ask the copied steps for
 * their answers. What they ask of a step that was left in another drawing is not asked of one here that happens to have its id.
 */
export class PastedReferences {
  static readonly $inject = ['eventBus', 'elementRegistry', 'sharedClipboard'];

  private readonly pasted = new WeakMap<object, Pasted>();
  private leftBehind: Renamed = () => undefined;

  constructor(eventBus: EventBus, private readonly elementRegistry: ElementRegistry, clipboard: SharedClipboard) {
    eventBus.on('copyPaste.pasteElements', ({ tree }: { tree?: Tree }) => {
      const copied = new Set(Object.values(tree ?? {}).flat().map(({ id }) => id));
      this.leftBehind = (id) => (clipboard.isForeign() && !copied.has(id) && this.isHere(id) ? this.nobody(id) : undefined);
    });
    eventBus.on('copyPaste.pasteElement', AFTER_COPYING, ({ cache, descriptor }: Pasting) => this.paste(cache, descriptor));
  }

  private paste(cache: object, { id, businessObject, labelTarget }: Descriptor): void {
    if (!businessObject || labelTarget) {
      return;
    }
    const { ids, asking } = this.pasted.get(cache) ?? { ids: new Map<string, string>(), asking: [] };
    this.pasted.set(cache, { ids, asking });
    const copy = businessObject.id ?? id;
    if (copy !== id) {
      ids.set(id, copy);
      asking.forEach((earlier) => rename(earlier, (step) => (step === id ? copy : undefined)));
    }
    if (rename(businessObject, (step) => ids.get(step) ?? this.leftBehind(step))) {
      asking.push(businessObject);
    }
  }

  private isHere(id: string): boolean {
    return this.elementRegistry.get(id) !== undefined;
  }

  private nobody(id: string): string {
    const other = `left_${id}`;
    return this.isHere(other) ? this.nobody(other) : other;
  }
}

/** Gives the steps that the object asks for their new ids; answers whether it asks for any. */
function rename(businessObject: Moddle, renamed: Renamed): boolean {
  return textsOf(businessObject)
    .map(([holder, property]) => {
      const text = String(holder.get(property) ?? '');
      holder.set(property, renameIn(text, renamed));
      return text.search(ANSWER) >= 0;
    })
    .includes(true);
}

/** A name goes on over dots and hyphens in backticks only; without them it may be the beginning of a sum. */
function renameIn(text: string, renamed: Renamed): string {
  return text.replace(ANSWER, (whole: string, name: string) => {
    const plain = PLAIN.exec(name)?.[0] ?? '';
    const known = [name, plain].find((id) => renamed(id) !== undefined);
    return known === undefined ? whole : `outcome_${renamed(known)}${name.slice(known.length)}`;
  });
}

function textsOf(businessObject: Moddle): (readonly [Moddle, string])[] {
  const container = containerOf(businessObject);
  const condition = businessObject['conditionExpression'] as Moddle | undefined;
  const documentation = (businessObject.get('documentation') ?? []) as Moddle[];
  return [
    ...(container ? entriesOf(container).map((entry) => [entry, 'value'] as const) : []),
    ...(condition ? [[condition, 'body'] as const] : []),
    ...documentation.map((entry) => [entry, 'text'] as const),
  ];
}
