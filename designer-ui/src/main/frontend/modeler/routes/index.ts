import { Detours } from './Detours';

export const routesModule = {
  __init__: ['detours'],
  detours: ['type', Detours],
};
