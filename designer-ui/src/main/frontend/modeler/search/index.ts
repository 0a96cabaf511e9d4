import { AnyInput } from './AnyInput';
import { BlockSearchProvider } from './BlockSearchProvider';
import { ShownNames } from './ShownNames';

export const searchModule = {
  __init__: ['bpmnSearch', 'searchInput'],
  bpmnSearch: ['type', BlockSearchProvider],
  searchInput: ['type', AnyInput],
  shownNames: ['type', ShownNames],
};
