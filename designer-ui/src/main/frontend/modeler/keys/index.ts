import { Naming } from './Naming';
import { Walk } from './Walk';

export const keysModule = {
  __init__: ['naming'],
  naming: ['type', Naming],
  walk: ['type', Walk],
};
