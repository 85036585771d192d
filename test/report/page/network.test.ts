import { renderEnvironmentPage } from '../../../lib/report';
import type { EnvironmentReport } from '../../../lib/report';
import { shippedReports } from '../../support/reports';
import { sectionOf } from '../../support/words-of-page';

const frontend = { css: '', js: '' };
const [prod, azure, staging] = shippedReports(['dfe/prod/aws', 'dfe/prod/azure', 'mod/staging/aws']);
const wordsOf = (report: EnvironmentReport | undefined, section: string): string =>
  sectionOf(renderEnvironmentPage(report!, frontend), section);

const CALLS =
  '1 function runs in no network of the environment, and may call public addresses: dfe-prod-account-settings.';

test('what may call out is told apart from what can be reached', () => {
  const text = wordsOf(prod, 'internet');
  expect(text).toContain('Nothing in these templates does.');
  expect(text).toContain(CALLS);
  expect(text).toContain('run in no network of the environment, and may call out 1 ');
  expect(text).toContain('function dfe-prod-account-settings dfe-prod-account/SettingsFunction');
  expect(wordsOf(prod, 'contents')).toContain(
    `Nothing in these templates lets the internet reach any of it. ${CALLS}`,
  );
  expect(wordsOf(azure, 'internet')).toContain('run in no network of the environment, and may call out none');
});

test('a network that is made elsewhere is said to be, in every answer of networks', () => {
  const brought =
    'The network is made elsewhere (vpc-0123456789abcdef0): its routes, gateways and peerings are not in these templates.';
  for (const section of ['internet', 'reach', 'contents']) {
    const text = wordsOf(staging, section);
    expect(text).toContain(brought);
    expect(text).not.toMatch(/leads to another network either|No route .* leads out/);
  }
  expect(wordsOf(prod, 'internet')).not.toContain('made elsewhere');
  expect(wordsOf(azure, 'internet')).toContain(
    '1 resource is in a network made elsewhere (runners): its routes,',
  );
});

test('that nothing leaves the UK is said as far as the templates go', () => {
  expect(wordsOf(azure, 'places')).toContain(
    'What is sent on through the networks it is joined to (peering: hub; all other traffic: VirtualAppliance 10.20.255.4) is decided there, and not in these templates.',
  );
  expect(wordsOf(prod, 'places')).toContain('1 thing outside the networks may call public addresses');
  expect(wordsOf(staging, 'places')).toContain('The network is made elsewhere (vpc-0123456789abcdef0)');
  const closed = { ways: [], routes: [], outside: [], brought: [] };
  const text = wordsOf({ ...prod!, network: { ...prod!.network, ...closed } }, 'places');
  expect(text).toContain('No. 28 statements in the templates');
  expect(text).not.toMatch(/joined to|outside the networks|made elsewhere/);
});

test('a global service has no tag of the UK, and is not counted among what is there', () => {
  const text = wordsOf(azure, 'places');
  const own = azure!.places.filter((row) => row.places.every(({ scope }) => scope === undefined)).length;
  expect(own).toBeLessThan(azure!.places.length);
  expect(text).toContain(`${String(own)} statements in the templates say where`);
  expect(text).toContain(
    '1 more is a global service, which holds no prompts; what is held may be in any region.',
  );
  expect(text).toMatch(/it holds no prompts worldwide, no prompts Microsoft Learn/);
  expect(text).toMatch(/as the network it is in Azure documentation/);
  expect(text).toContain('Azure UK South (uksouth) UK ');
});

test('the group that EKS makes for a cluster is told, where there is a cluster', () => {
  expect(wordsOf(staging, 'reach')).toContain(
    'EKS makes a security group of its own for the cluster mod-staging-training, which is in no template:',
  );
  expect(wordsOf(prod, 'reach')).not.toContain('EKS makes');
});

test('rules and subnets are told in words that say what is let through', () => {
  const text = wordsOf(prod, 'reach');
  expect(text).toMatch(/ out EndpointSecurityGroup nothing this rule lets nothing out /);
  expect(text).toContain('prefix list pl-7ca54015 (its ranges are not in the templates) tcp 443 allow');
  expect(text).toContain('security groups of what is in it ');
  expect(text).not.toMatch(/nowhere|255\.255|nothing: security groups/);
});
