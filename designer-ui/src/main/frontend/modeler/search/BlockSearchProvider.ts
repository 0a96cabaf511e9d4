import { type BpmnElement, type Canvas, type ElementRegistry, isConnection, isLabel } from '../bpmn';
import { Namesakes } from './Namesakes';
import type { ShownNames } from './ShownNames';

interface Token { readonly value: string; readonly match?: boolean }
interface Found { readonly element: BpmnElement; readonly primaryTokens: Token[]; readonly secondaryTokens: Token[] }

interface SearchPad {
  registerProvider(provider: BlockSearchProvider): void;
}

/**
 * Finds what is on the drawing by what one reads there: its name, what it says of itself, for whom and until when, and what block
 * it is. Says these, and which of several that are called alike it is. Replaces bpmn-js's own.
 */
export class BlockSearchProvider {
  static readonly $inject = ['elementRegistry', 'searchPad', 'canvas', 'shownNames', 'config.text'];

  constructor(
    private readonly elementRegistry: ElementRegistry,
    searchPad: SearchPad,
    private readonly canvas: Canvas,
    private readonly names: ShownNames,
    private readonly text: (key: string) => string,
  ) {
    searchPad.registerProvider(this);
  }

  find(pattern: string): Found[] {
    const words = plain(pattern).split(/\s+/).filter((word) => word !== '');
    const searched = this.searched();
    const nameOf = (element: BpmnElement): string => this.names.nameOf(element);
    const namesakes = new Namesakes(searched, (element) => `${nameOf(element)}\n${this.names.kindOf(element)}`, nameOf);
    return searched
      .map((element) => ({ element, name: this.names.nameOf(element), below: this.below(element) }))
      .filter(({ element, name, below }) => contains(isConnection(element) ? name : `${name} ${below.join(' ')}`, words))
      .sort((one, other) => rank(one.name, words) - rank(other.name, words) || one.name.localeCompare(other.name))
      .map(({ element, name, below }) => ({
        element,
        primaryTokens: [...tokens(name || (below[0] ?? ''), words), ...this.apart(element, namesakes)],
        secondaryTokens: tokens((name ? below : below.slice(1)).join(' · '), words),
      }));
  }

  /** What block it is, and what it says besides. */
  private below(element: BpmnElement): string[] {
    return [this.names.kindOf(element), this.names.remarkOf(element)].filter((words) => words !== '');
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
