import type { BlockSummary, Language, Texts } from '../modeler/contract';

export interface DiagramOptions {
  readonly blocks: readonly BlockSummary[];
  readonly language: Language;
  readonly texts: Texts;
}

/** How many instances, or steps of one, stand at an element now. */
export interface Token {
  readonly elementId: string;
  readonly count: number;
  readonly failed: boolean;
}

/** An element that was passed: how often, and a short text such as the time it took. */
export interface Visit {
  readonly elementId: string;
  readonly count: number;
  readonly text: string;
}

export interface Progress {
  readonly tokens: readonly Token[];
  readonly visited: readonly Visit[];
  /** Ids of the sequence flows taken. */
  readonly flows: readonly string[];
  readonly selected?: string | null;
}
