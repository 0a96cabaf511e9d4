import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import { AppendMenuProvider } from './AppendMenuProvider';
import { ArrangeMenus } from './ArrangeMenus';
import { CreateMenuProvider } from './CreateMenuProvider';
import { MenuSearch } from './MenuSearch';
import { ReplaceMenuProvider } from './ReplaceMenuProvider';

const NONE = ['value', null];

/** The keys and rules of create-append-anything with our blocks in place of its entries. */
export const menuModule = {
  __depends__: [CreateAppendAnythingModule],
  __init__: ['appendMenuProvider', 'arrangeMenus', 'createMenuProvider', 'replaceMenuProvider', 'menuSearch'],
  appendMenuProvider: ['type', AppendMenuProvider],
  arrangeMenus: ['type', ArrangeMenus],
  createMenuProvider: ['type', CreateMenuProvider],
  replaceMenuProvider: ['type', ReplaceMenuProvider],
  menuSearch: ['type', MenuSearch],
  alignElementsContextPadProvider: NONE,
  appendContextPadProvider: NONE,
  createPaletteProvider: NONE,
};
