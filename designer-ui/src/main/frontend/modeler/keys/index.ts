import { AppendKeys } from './AppendKeys';
import { JoinKeys } from './JoinKeys';
import { JoinMenu } from './JoinMenu';
import { KeyMenu } from './KeyMenu';
import { KeySheet } from './KeySheet';
import { Naming } from './Naming';
import { QuickKeys } from './QuickKeys';
import { ViewKeys } from './ViewKeys';
import { Walk } from './Walk';
import { WalkKeys } from './WalkKeys';

export const keysModule = {
  __init__: ['keySheet', 'quickKeys', 'naming', 'appendKeys', 'joinKeys', 'viewKeys', 'walkKeys'],
  appendKeys: ['type', AppendKeys],
  joinKeys: ['type', JoinKeys],
  joinMenu: ['type', JoinMenu],
  keyMenu: ['type', KeyMenu],
  keySheet: ['type', KeySheet],
  naming: ['type', Naming],
  quickKeys: ['type', QuickKeys],
  viewKeys: ['type', ViewKeys],
  walk: ['type', Walk],
  walkKeys: ['type', WalkKeys],
};
