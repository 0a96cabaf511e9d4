import { Findings } from './Findings';

export const findingsModule = {
  __init__: ['findings'],
  findings: ['type', Findings],
};
