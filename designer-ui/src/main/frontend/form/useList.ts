import { useEffect, useRef, useState } from 'preact/hooks';
import { like, meantBy, type Offered } from './offered';
import { doubt, type Untaken } from './Untaken';
import type { Texts } from '../modeler/contract';

/** A field with a list below it. */
export interface Listing {
  readonly options: readonly Offered[];
  /** What the server finds among more than the options; by itself the list finds among them. */
  readonly search: ((text: string) => Promise<readonly Offered[]>) | null;
  /** What was typed and is not in the list. */
  readonly stray: string | null;
  /** What is chosen, where one can be. */
  readonly value: string | null;
  /** Whether several are chosen, one after another. */
  readonly several: boolean;
  readonly texts: Texts;
  readonly take: (value: string) => void;
  readonly empty: () => void;
  readonly refuse: (untaken: Untaken) => void;
}

export interface List {
  /** What is typed and not settled; null where nothing is. */
  readonly text: string | null;
  /** What the chosen one is called. */
  readonly chosen: string;
  /** What the list shows; null while the server has not answered. */
  readonly offered: readonly Offered[] | null;
  /** The row that Enter takes. */
  readonly marked: number;
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly mark: (row: number) => void;
  readonly show: (open: boolean) => void;
  readonly choose: (option: Offered) => void;
  readonly clear: () => void;
  /** Takes what is typed where it leaves no doubt; all else stays and is said. */
  readonly settle: () => void;
}

const PAUSE = 250;

export function useList(listing: Listing): List {
  const [open, show] = useState(false);
  const [moved, mark] = useState<number | null>(null);
  const { text, typed, offered, type } = useTyped(listing);
  const names = useRef(new Map<string, string>());
  [...listing.options, ...offered ?? []].forEach(({ value, label }) => names.current.set(value, label));
  const over = (): void => {
    type(null);
    mark(null);
    if (!listing.several) {
      show(false);
    }
  };
  const list = {
    text, offered, open, mark, show,
    chosen: listing.value === null ? '' : names.current.get(listing.value) ?? '',
    marked: moved ?? markedFirst(typed, offered ?? [], listing.value),
    type: (written: string): void => {
      type(written);
      mark(null);
      show(true);
    },
    choose: ({ value, label }: Offered): void => {
      names.current.set(value, label);
      listing.take(value);
      over();
    },
    clear: (): void => {
      listing.empty();
      over();
    },
  };
  return { ...list, settle: useSettling(listing, list) };
}

interface Typed {
  readonly text: string | null;
  /** Without blanks around it. */
  readonly typed: string;
  readonly offered: readonly Offered[] | null;
  readonly type: (text: string | null) => void;
}

/** What is typed, and what fits it: on the server a moment after it was typed. */
function useTyped({ stray, options, search }: Listing): Typed {
  const [text, setText] = useState(stray);
  const [found, setFound] = useState<readonly Offered[] | null>(null);
  const typed = text?.trim() ?? '';
  useEffect(() => {
    if (!search || typed === '') {
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => void search(typed).then((answer) => wanted ? setFound(answer) : undefined), PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return {
    text, typed,
    offered: typed === '' ? options : search ? found : like(typed, options),
    type: (written) => {
      setText(written);
      setFound(null);
    },
  };
}

/** Asks the server where it has not answered yet; whoever types on meanwhile is not disturbed. */
function useSettling(listing: Listing, { text, offered, chosen, choose, clear }: Omit<List, 'settle'>): () => void {
  const typed = text?.trim() ?? '';
  const judge = (among: readonly Offered[]): void => {
    const meant = typed === chosen ? { value: listing.value ?? '', label: chosen } : meantBy(typed, among);
    if (meant) {
      choose(meant);
    } else {
      listing.refuse({ typed: [typed], problem: doubt([typed], listing.texts, 'form.not-in-list') });
    }
  };
  const now = useRef({ text, judge });
  now.current = { text, judge };
  return () => {
    if (text === null) {
      return;
    }
    if (typed === '') {
      clear();
    } else if (offered || typed === chosen) {
      judge(offered ?? []);
    } else {
      void listing.search?.(typed).then((among) => now.current.text === text ? now.current.judge(among) : undefined);
    }
  };
}

/** Before the arrows have moved: what is chosen; of what was typed only the one that it can mean. */
function markedFirst(typed: string, offered: readonly Offered[], value: string | null): number {
  if (typed === '') {
    return Math.max(0, offered.findIndex((option) => option.value === value));
  }
  const meant = meantBy(typed, offered);
  return meant ? offered.indexOf(meant) : offered.length === 1 ? 0 : -1;
}
