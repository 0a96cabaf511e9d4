import { TidyUp } from './TidyUp';

export const tidyModule = {
  __init__: ['tidyUp'],
  tidyUp: ['type', TidyUp],
};
