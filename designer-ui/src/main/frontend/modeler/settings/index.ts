import { Settings } from './Settings';

export const settingsModule = {
  __init__: ['settings'],
  settings: ['type', Settings],
};
