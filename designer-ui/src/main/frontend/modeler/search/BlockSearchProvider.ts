import { type BpmnElement, type Canvas, type ElementRegistry, isConnection, isLabel } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { Namesakes } from './Namesakes';

interface Token { readonly value: string; readonly match?: boolean }
interface Found { readonly element: BpmnElement; readonly primaryTokens: Token[]; readonly secondaryTokens: Token[] }

interface SearchPad {
  registerProvider(provider: BlockSearchProvider): void;
}

/**
 * Finds what is on the drawing by its name or by what block it is, in any language, and says both, and which of several that
 * are called alike it is. Replaces bpmn-js's own.
 */
export class BlockSearchProvider {
  static readonly $inject = ['elementRegistry', 'searchPad', 'canvas', 'blockCatalogue', 'config.text'];

  constructor(
    private readonly elementRegistry: ElementRegistry,
    searchPad: SearchPad,
    private readonly canvas: Canvas,
    private readonly catalogue: BlockCatalogue,
    private readonly text: (key: string) => string,
  ) {
    searchPad.registerProvider(this);
  }

  find(pattern: string): Found[] {
    const words = plain(pattern).split(/\s+/).filter((word) => word !== '');
    const searched = this.searched();
    const namesakes = new Namesakes(searched, (element) => `${nameOf(element)}\n${this.kindOf(element)}`);
    return searched
      .map((element) => ({ element, name: nameOf(element), kind: this.kindOf(element) }))
      .filter(({ element, name, kind }) => contains(isConnection(element) ? name : `${name} ${kind}`, words))
      .sort((one, other) => rank(one.name, words) - rank(other.name, words) || one.name.localeCompare(other.name))
      .map(({ element, name, kind }) => ({
        element,
        primaryTokens: [...tokens(name || kind, words), ...this.apart(element, namesakes)],
        secondaryTokens: name ? tokens(kind, words) : [],
      }));
  }

  private apart(element: BpmnElement, namesakes: Namesakes): Token[] {
    const difference = namesakes.difference(element);
    if (!difference) {
      return [];
    }
    const [sentence, what] = 'after' in difference
      ? [this.text('drawing.search.after'), difference.after]
      : [this.text('drawing.search.number'), String(difference.number)];
    return [{ value: ` ${sentence.replace('{0}', () => what)}` }];
  }

  private searched(): BpmnElement[] {
    const roots = this.canvas.getRootElements() as unknown[];
    const all = this.elementRegistry.getAll() as BpmnElement[];
    return all.filter((element) => !isLabel(element) && !roots.includes(element));
  }

  /** Of an arrow, which is found by its name only, from where to where it leads. */
  private kindOf(element: BpmnElement): string {
    const { source, target } = element;
    return isConnection(element) && source && target
      ? `${this.catalogue.called(source)} → ${this.catalogue.called(target)}`
      : this.catalogue.of(element)?.name ?? '';
  }
}

function nameOf({ businessObject }: BpmnElement): string {
  return String(businessObject.name ?? businessObject['text'] ?? '').trim();
}

function contains(text: string, words: readonly string[]): boolean {
  return words.every((word) => plain(text).includes(word));
}

/** As one types it: letter for letter as long as the text. */
function plain(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** A name that begins with what is sought comes first, then one that holds it, then what is found by its block. */
function rank(name: string, words: readonly string[]): number {
  const [first = ''] = words;
  const sought = plain(name);
  if (sought.startsWith(first)) {
    return 0;
  }
  return sought.includes(first) ? 1 : 2;
}

function tokens(text: string, words: readonly string[]): Token[] {
  const marks = [...text].map(() => false);
  const sought = [...plain(text)];
  words.forEach((word) => {
    const letters = [...word];
    sought.forEach((_, at) => {
      if (letters.every((letter, offset) => sought[at + offset] === letter)) {
        marks.fill(true, at, at + letters.length);
      }
    });
  });
  return [...text].reduce<Token[]>((done, letter, at) => {
    const last = done.at(-1);
    return last && Boolean(last.match) === marks[at]
      ? [...done.slice(0, -1), { ...last, value: last.value + letter }]
      : [...done, { value: letter, match: marks[at] === true }];
  }, []);
}
