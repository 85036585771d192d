import { AZURERM_REPLACEMENT, AZURERM_REPLACEMENT_SOURCE } from './replacement-azurerm';
import cloudFormation from './replacement-cloudformation.json';
import type { Source } from './source';

/** `scripts/cloudformation-replacement.ts` derives the table. */
const CLOUDFORMATION_SOURCE: Source = {
  document: 'AWS CloudFormation resource specification, as aws-cdk 2.1148.1 carries it (2026-11-11)',
  checked: '2026-11-25',
  verified: true,
};

/** What becomes of a resource when a property of it changes, and who says so. */
export interface ReplacementRule {
  /** `unknown`: it is not in the tables, so that it may be replaced. */
  readonly replaces: 'yes' | 'maybe' | 'no' | 'unknown';
  readonly source?: Source;
}

/**
 * Whether a change of a property makes the cloud build the resource anew.
 * @param path names separated by dots, without places in lists
 */
export function replacementRule(type: string, path: string): ReplacementRule {
  const [table, source] = type.startsWith('AWS::')
    ? [cloudFormation as Readonly<Record<string, string>>, CLOUDFORMATION_SOURCE]
    : [AZURERM_REPLACEMENT, AZURERM_REPLACEMENT_SOURCE];
  const row = Object.hasOwn(table, type) ? table[type] : undefined;
  if (row === undefined) return { replaces: 'unknown' };
  const found = row.split(' ').map((entry) => compare(entry, path));
  const replaces = found.includes('yes') ? 'yes' : found.includes('maybe') ? 'maybe' : 'no';
  return { replaces, source };
}

function compare(entry: string, path: string): 'yes' | 'maybe' | 'no' {
  const name = entry.replace('?', '');
  if (name === '') return 'no';
  if (path === name || path.startsWith(`${name}.`)) return entry === name ? 'yes' : 'maybe';
  // A block that came or went as a whole may have had the property in it.
  return name.startsWith(`${path}.`) ? 'maybe' : 'no';
}
