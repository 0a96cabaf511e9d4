import { SelectionReport } from './SelectionReport';
import { StaysInSight } from './StaysInSight';

export const selectionModule = {
  __init__: ['selectionReport', 'staysInSight'],
  selectionReport: ['type', SelectionReport],
  staysInSight: ['type', StaysInSight],
};
