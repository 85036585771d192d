import { ask, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Cloud } from '../../values';
import type { Check, Control, Fault } from '../control';
import { describe } from '../requirement';
import { accountableFaults, contradictions } from '../tagging/accountable';
import type { FaultAt } from '../tagging/accountable';
import { expectedTags, sameTagValue } from '../tagging/expected-tags';
import type { ExpectedTags } from '../tagging/expected-tags';
import { readTagSets } from '../tagging/read-tags';
import type { TagSet } from '../tagging/read-tags';
import { TAGGABLE } from '../tagging/taggable';

/**
 * Azure's DNS zones take at most 15 tags and no spaces in their keys: they cannot carry every profile, so they say
 * whose they are and no more.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
const WITHOUT_PROFILE = /^azurerm_(private_)?dns_zone(_virtual_network_link)?$/;

/** What a machine of a launch template leaves behind is tagged there. */
const LAUNCHED = new Set(['instance', 'volume']);

const OF_CLOUD: Readonly<Record<Cloud, RegExp>> = {
  aws: /^(AWS::|aws_)/,
  azure: /^(azurerm_|azapi_)/,
};

function tagsOn(cloud: Cloud): Check {
  return (templates, { asked }) => {
    if (asked?.cloud !== cloud) return [];
    const expected = expectedTags(asked);
    return templates
      .resources()
      .filter(({ mode, type }) => mode === 'managed' && OF_CLOUD[cloud].test(type))
      .flatMap((resource) =>
        tagSetsOf(resource, templates).flatMap((set) => judgeTags(resource, set, expected, cloud)),
      );
  };
}

function tagSetsOf(resource: Resource, templates: Templates): TagSet[] {
  const { type, properties } = resource;
  if (type === 'AWS::EC2::LaunchTemplate') {
    return [
      ...readTagSets(properties, 'TagSpecifications.Tags'),
      ...ask(properties, 'LaunchTemplateData.TagSpecifications[]').flatMap(({ path, value }) => {
        const [kind] = ask(value, 'ResourceType');
        return kind !== undefined && LAUNCHED.has(textOf(kind.value) ?? '')
          ? readTagSets(value, 'Tags').map((set) => ({ ...set, path: `${path}.${set.path}` }))
          : [];
      }),
    ];
  }
  // Parts of an Azure resource take no tags; what says some has to say all.
  const property =
    TAGGABLE.get(type) ?? (type === 'azapi_resource' && isTaggedAzapi(resource) ? 'tags' : undefined);
  if (property === undefined) return [];
  const sets = readTagSets(properties, property);
  if (!type.startsWith('aws_')) return sets;
  const shared = templates.templateOf(resource).providers.get(providerOf(resource));
  if (shared === undefined) return sets;
  const [inherited] = readTagSets(shared, 'default_tags.tags');
  return sets.map((set) => ({
    path: set.path,
    tags: new Map([...(inherited?.tags ?? []), ...set.tags]),
    hidden: set.hidden ?? inherited?.hidden,
  }));
}

const TAGGED_AZAPI =
  /^Microsoft\.[A-Za-z.]+\/[A-Za-z]+@|^Microsoft\.MachineLearningServices\/workspaces\/(onlineEndpoints|batchEndpoints|computes)(\/deployments)?@|^Microsoft\.CognitiveServices\/accounts\/projects@/i;
const UNTAGGED_AZAPI =
  /^Microsoft\.(Authorization|Insights\/diagnosticSettings|Consumption|Management|Subscription|Security|PolicyInsights)\b/i;

function isTaggedAzapi(resource: Resource): boolean {
  const type = textOf(resource.properties.entries.get('type') ?? { kind: 'absent' }) ?? '';
  return resource.properties.entries.has('tags') || (TAGGED_AZAPI.test(type) && !UNTAGGED_AZAPI.test(type));
}

function providerOf(resource: Resource): string {
  const provider = resource.settings.entries.get('provider');
  return provider?.kind === 'known' ? String(provider.value) : 'aws';
}

function judgeTags(resource: Resource, set: TagSet, expected: ExpectedTags, cloud: Cloud): Fault[] {
  const fault: FaultAt = (path, verdict, got, wanted) => ({
    subject: resource,
    path: path === '' ? set.path : `${set.path}.${path}`,
    verdict,
    got,
    expected: wanted,
  });
  if (set.tags.size === 0) {
    const wanted = `the tags of the department’s profile: ${[...expected.profile.keys()].join(', ')}`;
    return set.hidden === undefined
      ? [fault('', 'broken', 'nothing', wanted)]
      : [fault('', 'cannot-tell', `nothing that can be read here: ${set.hidden}`, wanted)];
  }
  // Azure does not tell keys apart by case.
  const norm = (key: string): string => (cloud === 'azure' ? key.toLowerCase() : key);
  const tags = new Map([...set.tags].map(([key, values]) => [norm(key), values]));
  const open = set.hidden === undefined ? 'broken' : 'cannot-tell';
  const profile = WITHOUT_PROFILE.test(resource.type) ? [] : [...expected.profile];
  const ofProfile = profile.flatMap(([key, wanted]): Fault[] => {
    const values = tags.get(norm(key)) ?? [];
    if (values.length === 0) return [fault(key, open, 'nothing', `'${wanted}'`)];
    return values.flatMap((value) => {
      const verdict = judgeValue(value, wanted);
      return verdict === 'fine' ? [] : [fault(key, verdict, describe(value), `'${wanted}'`)];
    });
  });
  // A key of the profile is judged already, by the profile's own words.
  const others = new Map([...tags].filter(([key]) => !profile.some(([each]) => norm(each) === key)));
  return [
    ...ofProfile,
    ...accountableFaults(tags, expected, set.hidden !== undefined, fault),
    ...contradictions(others, expected, fault),
  ];
}

function judgeValue(value: Possible, wanted: string): Fault['verdict'] | 'fine' {
  if (value.kind === 'absent') return 'broken';
  const text = textOf(value) ?? '';
  if (value.kind === 'known') return sameTagValue(text, wanted) ? 'fine' : 'broken';
  if (value.kind === 'unknown' && value.likely !== undefined && !sameTagValue(text, wanted)) return 'broken';
  return 'cannot-tell';
}

export const accountableTags: Control = {
  id: 'accountable-tags',
  title: 'Everything says whose it is, how it is classified and who answers for it',
  why: 'What nobody owns is not patched, not paid for by the right budget and not switched off; each organisation finds its own by its own tags.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '5.4, Configuration and change management' },
    {
      document: 'Government Security Classifications Policy',
      clause: 'Key principle 4, information is marked with its classification',
    },
  ],
  traps: ['S-TG-01'],
  severity: 'low',
  ncsc: ['4', '5.4'],
  caf32: ['A3.a'],
  needsAsked: true,
  caf40: ['A3.a'],
  aiCode: ['5'],
  remediation:
    'Give the resource every tag of the department’s profile in estate.yaml, with the values of its file.',
  aws: tagsOn('aws'),
  azure: tagsOn('azure'),
};
