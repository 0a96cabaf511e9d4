import { SelectionReport } from './SelectionReport';

export const selectionModule = {
  __init__: ['selectionReport'],
  selectionReport: ['type', SelectionReport],
};
