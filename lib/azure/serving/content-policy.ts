import { createHash } from 'node:crypto';
import type { CognitiveAccount } from '@cdktn/provider-azurerm/lib/cognitive-account';
import { CognitiveAccountRaiBlocklist } from '@cdktn/provider-azurerm/lib/cognitive-account-rai-blocklist';
import { Construct } from 'constructs';
import type { Safeguards } from '../../department';
import { AzapiResource } from '../azapi';
import type { AzureEnvironment } from '../environment';

const API = '2025-06-01';

const BLOCKLIST = 'blocked-words';

type Strength = Safeguards['filters']['hate'];

type Source = 'Prompt' | 'Completion';

const BOTH: readonly Source[] = ['Prompt', 'Completion'];

/**
 * Azure asks for the lowest severity that is blocked; a department, for how strongly to filter. The strongest filter
 * blocks from the lowest severity on.
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/how-to/content-filters
 */
const BLOCKED_FROM = { HIGH: 'Low', MEDIUM: 'Medium', LOW: 'High' } as const satisfies Record<
  Strength,
  string
>;

/** Harms that Azure tells apart, each in four severities. Nobody can ask for less than all about self-harm. */
const HARMS: Readonly<Record<string, (filters: Safeguards['filters']) => Strength>> = {
  Hate: ({ hate }) => hate,
  Sexual: ({ sexual }) => sexual,
  Violence: ({ violence }) => violence,
  Selfharm: () => 'HIGH',
};

/** What is either found or not. It is always blocked. */
const FINDINGS: Readonly<Record<string, readonly Source[]>> = {
  Jailbreak: ['Prompt'],
  'Indirect Attack': ['Prompt'],
  'Protected Material Text': ['Completion'],
  'Protected Material Code': ['Completion'],
  Profanity: BOTH,
};

/**
 * What is filtered on its way to and from every model of Azure OpenAI. Every filter is stated, so that a change of
 * Azure's defaults changes nothing.
 *
 * Of the department's safeguards Azure has no counterpart of insults, misconduct and denied topics, and it masks no
 * personal data: applications have to see to those themselves. A caller can name another policy for one request
 * (`x-policy-id`); besides this one the account has only Azure's own, which block from medium severity on.
 *
 * Made in Azure's own words: azurerm 4.73 can attach no blocklist, and wants a severity where there is none.
 * @see https://learn.microsoft.com/rest/api/aiservices/accountmanagement/rai-policies/create-or-update
 */
export class ContentPolicy extends Construct {
  readonly name: string;
  readonly policy: AzapiResource;

  constructor(scope: Construct, id: string, { blueprint }: AzureEnvironment, account: CognitiveAccount) {
    super(scope, id);
    const { environment, safeguards, tags } = blueprint;
    this.name = environment.name;
    const words = this.blockWords(account, [...new Set(safeguards.blockedWords)], tags);
    this.policy = new AzapiResource(this, 'policy', {
      type: `Microsoft.CognitiveServices/accounts/raiPolicies@${API}`,
      name: this.name,
      parentId: account.id,
      body: {
        properties: {
          basePolicyName: 'Microsoft.DefaultV2',
          // Answers are held back until they have been looked at.
          mode: 'Blocking',
          contentFilters: contentFilters(safeguards),
          customBlocklists:
            words.length === 0
              ? []
              : BOTH.map((source) => ({ blocklistName: BLOCKLIST, blocking: true, source })),
        },
      },
      locks: [account.id],
      dependsOn: words.length === 0 ? undefined : words,
      tags,
    });
  }

  private blockWords(
    account: CognitiveAccount,
    words: readonly string[],
    tags: Readonly<Record<string, string>>,
  ): AzapiResource[] {
    if (words.length === 0) return [];
    const list = new CognitiveAccountRaiBlocklist(this, 'blocklist', {
      name: BLOCKLIST,
      cognitiveAccountId: account.id,
      description: 'Words and phrases that the department blocks.',
      tags,
    });
    return words.map((pattern) => {
      const name = `word-${createHash('sha256').update(pattern).digest('hex').slice(0, 12)}`;
      return new AzapiResource(this, name, {
        type: `Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems@${API}`,
        name,
        parentId: list.id,
        body: { properties: { pattern, isRegex: false } },
        locks: [account.id],
        tags,
      });
    });
  }
}

function contentFilters({ filters }: Safeguards): Record<string, unknown>[] {
  const always = { enabled: true, blocking: true };
  return [
    ...Object.entries(HARMS).flatMap(([name, strength]) =>
      BOTH.map((source) => ({
        name,
        source,
        ...always,
        severityThreshold: BLOCKED_FROM[strength(filters)],
      })),
    ),
    ...Object.entries(FINDINGS).flatMap(([name, sources]) =>
      sources.map((source) => ({ name, source, ...always })),
    ),
  ];
}
