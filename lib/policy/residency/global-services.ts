import { worldwide } from './place';
import type { Place } from './place';

/** Of an action group: Azure stores it in regions of its choice, and may act for it in any. */
export const ALERTED = worldwide(
  'any region of Azure, for addresses of who is alerted and texts of alerts: it holds no prompts',
);
const NAMES = worldwide('no region of its own: names and their records, known worldwide');
const SETTINGS = worldwide('no region of its own: rules and settings, known worldwide');

/** Types that Azure makes for the whole world and that hold none of what is processed. */
const GLOBAL_SERVICES: readonly (readonly [type: RegExp, place: Place])[] = [
  [/action_?groups?(@|$)/i, ALERTED],
  [/dns_?zone|dns_?link|virtualNetworkLinks|traffic_?manager/i, NAMES],
  [
    /activity_?log_?alert|metric_?alert|smart_?detect|firewall_?polic|policy|alert_?processing|actionRules|private_link_scope|privateLinkScopes|fabric|lock|service_health|scheduled_query/i,
    SETTINGS,
  ],
];

/** What the location `global` means; undefined for a type of which we do not know that it holds no data. */
export function globalPlace(type: string): Place | undefined {
  return GLOBAL_SERVICES.find(([pattern]) => pattern.test(type))?.[1];
}
