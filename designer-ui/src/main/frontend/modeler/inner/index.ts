import { PartOpening } from './PartOpening';
import { PartPath } from './PartPath';

/** For every drawing: what is in closed parts, and the way in and back. */
export const innerModule = {
  __init__: ['drilldownBreadcrumbs', 'partOpening'],
  drilldownBreadcrumbs: ['type', PartPath],
  partOpening: ['type', PartOpening],
};
