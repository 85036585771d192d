import type { EnvironmentReport } from '../../environment-report';
import type { Picture, PictureEdge } from '../../facts/picture';
import { Code, Details, Table, Text } from '../components';
import type { Question } from '../question';
import { Draw } from '../diagram/draw';
import { layOut } from '../diagram/lay-out';
import { counted } from '../words';
import { facing } from '../../facts/facing';
import { broughtInWords, outsideInWords } from './network-words';

const WORDS: Readonly<Record<PictureEdge['kind'], string>> = {
  network: 'is joined to',
  endpoint: 'reaches, by a private endpoint,',
  key: 'is encrypted with',
  log: 'is recorded in',
  trust: 'from outside is trusted by',
  internet: 'may reach, or be reached by,',
};
const LEGEND: readonly (readonly [PictureEdge['kind'], string])[] = [
  ['network', 'joined networks'],
  ['endpoint', 'private endpoint to a service'],
  ['key', 'encrypted with'],
  ['log', 'recorded in'],
  ['trust', 'trusted from outside'],
  ['internet', 'the internet'],
];
const SIZES = [
  ['fit', 'Fit the page'],
  ['full', 'Full size'],
  ['double', 'Twice the size'],
] as const;

/** What is in it? A drawing, and everything that it shows in words. */
export const diagram: Question<Pick<EnvironmentReport, 'picture' | 'network' | 'address'>> = {
  id: 'contents',
  title: 'What is in it?',
  answer: ({ picture, network }) => (
    <>
      <strong>{inWords(picture, network)}.</strong>{' '}
      {facing(network) === 0
        ? 'Nothing in these templates lets the internet reach any of it.'
        : 'Some of it may face the internet.'}{' '}
      {[outsideInWords(network), broughtInWords(network)].filter(Boolean).join(' ')}
    </>
  ),
  body: (report) => <Diagram {...report} />,
};

function Diagram({ picture, network, address }: Pick<EnvironmentReport, 'picture' | 'network' | 'address'>) {
  const used = LEGEND.filter(([kind]) => picture.edges.some((edge) => edge.kind === kind));
  return (
    <>
      <fieldset class="govuk-fieldset app-diagram-sizes">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Size of the diagram</legend>
        <div class="govuk-radios govuk-radios--small govuk-radios--inline">
          {SIZES.map(([id, text]) => (
            <div class="govuk-radios__item" key={id}>
              <input
                class="govuk-radios__input"
                type="radio"
                name="diagram-size"
                id={`diagram-${id}`}
                checked={id === 'fit'}
              />
              <label class="govuk-label govuk-radios__label" for={`diagram-${id}`}>
                {text}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <ul class="govuk-list app-diagram-legend" aria-label="Lines of the diagram">
        {used.map(([kind, text]) => (
          <li key={kind}>
            <svg width="44" height="12" aria-hidden="true">
              <line x1="0" y1="6" x2="44" y2="6" class={`app-diagram__edge app-diagram__edge--${kind}`} />
            </svg>{' '}
            {text}
          </li>
        ))}
      </ul>
      <div class="app-scroll app-diagram" role="region" aria-label="Diagram" tabIndex={0}>
        <Draw
          drawing={layOut(picture)}
          title={`Diagram of ${address}`}
          desc={`${inWords(picture, network)}. Everything it shows is in the lists after it.`}
        />
      </div>
      <Text>
        One box stands for each thing that matters, and several resources may be in it. Where many lines go
        from one group to the same thing, one is drawn from the group, with how many of the group it stands
        for.
      </Text>
      <Details summary="The diagram in words">
        <InWords {...picture} />
      </Details>
    </>
  );
}

function inWords({ nodes, edges }: Picture, { networks, endpoints }: EnvironmentReport['network']): string {
  const of = (pattern: RegExp): number => nodes.filter(({ what }) => pattern.test(what)).length;
  const outside = new Set(edges.filter(({ kind }) => kind === 'trust').map(({ from }) => from)).size;
  const subnets = networks.reduce((sum, row) => sum + row.subnets.length, 0);
  const counts: readonly (readonly [number, string])[] = [
    [networks.length, 'network'],
    [subnets, 'subnet'],
    [endpoints.length, 'private endpoint'],
    [of(/^Kubernetes cluster/), 'Kubernetes cluster'],
    [nodes.filter(({ group }) => group === 'stores').length, 'store'],
    [nodes.filter(({ group }) => group === 'keys').length, 'key or key vault'],
    [outside, 'trusted outsider'],
  ];
  const said = counts.filter(([number]) => number > 0).map(([number, noun]) => plural(number, noun));
  return said.length === 0 ? 'Nothing that would be drawn' : said.join(', ');
}

function plural(number: number, noun: string): string {
  return noun === 'key or key vault' && number !== 1
    ? `${String(number)} keys or key vaults`
    : counted(number, noun);
}

function InWords({ groups, nodes, edges }: Picture) {
  const names = new Map([
    ...groups.map(({ id, title }) => [id, title] as const),
    ...nodes.map(({ id, what, name }) => [id, `${what} ${name}`.trim()] as const),
  ]);
  return (
    <>
      <Table
        caption="Things in the diagram"
        head={['Where', 'What', 'Name', 'More', 'Resource']}
        rows={nodes.map(({ group, what, name, lines, resource }) => [
          names.get(group) ?? '',
          what,
          name,
          lines.join('; '),
          <Code>{resource}</Code>,
        ])}
      />
      <Table
        caption="Lines in the diagram"
        head={['From', 'How', 'To', 'More']}
        rows={edges.map(({ from, kind, to, label }) => [
          names.get(from) ?? from,
          WORDS[kind],
          names.get(to) ?? to,
          label,
        ])}
      />
    </>
  );
}
