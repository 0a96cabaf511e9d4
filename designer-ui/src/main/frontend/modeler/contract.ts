/** What crosses between the Java components and these elements: plain data, the same names on both sides. */

export type Language = 'ru' | 'en';

export type Texts = Readonly<Record<string, string>>;

/** How an activity comes about: once, when something happens, or for each of several. */
export type Marker = 'NONE' | 'EVENT' | 'PARALLEL' | 'SEQUENTIAL' | 'LOOP';

/** One block of the catalogue, as the palette shows it. */
export interface BlockSummary {
  readonly id: string;
  readonly bpmnType: string;
  readonly icon: string;
  readonly name: string;
  readonly help: string;
  /** The palette group's name, already in the person's language. */
  readonly group: string;
  readonly interrupting?: boolean | null;
  readonly eventDefinition?: string | null;
  /** Of a part, with which one it is placed. */
  readonly marker?: Marker | null;
  /** Of a part, with which it may be drawn. */
  readonly markers?: readonly Marker[] | null;
  /** The blocks on whose border it sits; null for blocks that stand on their own. */
  readonly rides?: readonly string[] | null;
  readonly defaults?: { readonly properties?: Readonly<Record<string, string>> | null } | null;
}

export interface ModelerOptions {
  readonly blocks: readonly BlockSummary[];
  readonly language: Language;
  readonly texts: Texts;
  readonly readOnly: boolean;
}

/** Places among a document's processes and diagrams; without a diagram the process is drawn by us. */
export interface Sheet {
  readonly process: number;
  readonly diagram: number | null;
}

/** What of a file is shown; nothing where it has no process. */
export interface Page {
  readonly sheet: Sheet | null;
}

export const FIRST: Page = { sheet: { process: 0, diagram: 0 } };

/** What of a file is not kept where it is saved from the drawing. */
export interface Loss {
  readonly kind: 'reference' | 'picture' | 'part' | 'property' | 'text' | 'remark';
  readonly names: readonly string[];
  readonly count: number;
}

/** What an element or arrow says of itself, shown where nobody named it; below, who is asked and until when. */
export interface Said {
  readonly title: string;
  readonly foot: string;
}

/** By the ids of elements and arrows. */
export type Sentences = Readonly<Record<string, Said>>;

export interface SettingsUpdate {
  readonly name?: string | null;
  readonly documentation?: string | null;
  readonly properties?: Readonly<Record<string, string | null>>;
}

export interface ExitUpdate {
  readonly flowId: string;
  readonly name: string | null;
  /** FEEL, or null for an exit without a condition. */
  readonly condition: string | null;
}

export interface ExitsUpdate {
  readonly defaultFlowId: string | null;
  readonly exits: readonly ExitUpdate[];
}

export interface Finding {
  readonly elementId: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export interface Exit {
  readonly flowId: string;
  readonly name: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
  readonly targetId: string;
  readonly targetName: string;
}

export interface ElementView {
  readonly id: string;
  readonly type: string;
  readonly block: string;
  readonly name: string;
  readonly documentation: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly attachedToId: string | null;
  /** The blocks of its group that it may become as it stands, arrows and all. */
  readonly becomes: readonly string[];
  readonly exits: readonly Exit[];
  readonly sourceId: string | null;
  readonly targetId: string | null;
  /** How many elements are selected; the rest describes the first of them. */
  readonly multiple: number;
}
