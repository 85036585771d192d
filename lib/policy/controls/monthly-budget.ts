import { ask, textOf } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import { missing } from '../asked/whole';
import type { Asked, Check, Control, Fault } from '../control';
import { describe, judge } from '../requirement';
import type { Test } from '../requirement';

function monthlyGBP({ department, stage, cloud }: Asked): number | undefined {
  return department.stages[stage]?.[cloud]?.monthlyBudgetGBP;
}

function atMost(limit: number): Test {
  return (value) => {
    const amount = Number(textOf(value) ?? '');
    if (value.kind !== 'known') return 'cannot-tell';
    return Number.isFinite(amount) && amount > 0 && amount <= limit ? 'fine' : 'broken';
  };
}

/** How each language spells a budget. */
interface Words {
  readonly type: string;
  readonly period: string;
  readonly monthly: RegExp;
  readonly amount: string;
  /** Who is told. */
  readonly told: string;
  readonly currency?: string;
}

const AWS: readonly Words[] = [
  {
    type: 'AWS::Budgets::Budget',
    period: 'Budget.TimeUnit',
    monthly: /^MONTHLY$/i,
    amount: 'Budget.BudgetLimit.Amount',
    currency: 'Budget.BudgetLimit.Unit',
    told: 'NotificationsWithSubscribers.Subscribers.Address',
  },
  {
    type: 'aws_budgets_budget',
    period: 'time_unit',
    monthly: /^MONTHLY$/i,
    amount: 'limit_amount',
    currency: 'limit_unit',
    told: 'notification.subscriber_email_addresses[]',
  },
];

const AZURE: readonly Words[] = ['subscription', 'resource_group', 'management_group'].map((scope) => ({
  type: `azurerm_consumption_budget_${scope}`,
  period: 'time_grain',
  monthly: /^Monthly$/i,
  amount: 'amount',
  told: 'notification.contact_emails[]',
}));

function budgets(cloud: Asked['cloud'], words: readonly Words[]): Check {
  return (templates, context) => {
    const { asked } = context;
    const limit = asked?.cloud === cloud ? monthlyGBP(asked) : undefined;
    if (asked === undefined || limit === undefined) return [];
    const made = words.flatMap((each) => templates.ofType(each.type).map((resource) => ({ resource, each })));
    if (made.length === 0) return [missing(templates, `a monthly budget of at most £${String(limit)}`)];
    const monthly = made.filter(({ resource, each }) => otherPeriods(resource, each).length === 0);
    // Budgets of other periods may stand beside a monthly one, and not in its place.
    if (monthly.length === 0) {
      return made.flatMap(({ resource, each }) =>
        otherPeriods(resource, each).map(({ path, value }): Fault => ({
          subject: resource,
          path,
          verdict: value.kind === 'known' ? 'broken' : 'cannot-tell',
          got: describe(value),
          expected: `a monthly budget of at most £${String(limit)}`,
        })),
      );
    }
    return monthly.flatMap(({ resource, each }) => [
      ...judgeAmount(resource, each, limit, asked, templates),
      ...judgeTold(resource, each, asked.department.owner.email),
    ]);
  };
}

/** What a budget may run for that is not a month; Azure's is a month unless it says otherwise. */
function otherPeriods(resource: Resource, { period, monthly }: Words): Answer[] {
  return ask(resource.properties, period).filter(
    ({ value }) => value.kind !== 'absent' && !monthly.test(textOf(value) ?? ''),
  );
}

function judgeAmount(
  resource: Resource,
  words: Words,
  limit: number,
  asked: Asked,
  templates: Templates,
): Fault[] {
  const units = words.currency === undefined ? [] : ask(resource.properties, words.currency);
  const inPounds = words.currency === undefined || units.every(({ value }) => textOf(value) === 'GBP');
  const isKnown = inPounds || units.every(({ value }) => textOf(value) === 'USD');
  const { usdPerGbp } = asked.estate.budgetCurrency;
  const most = inPounds ? limit : Math.ceil(limit * usdPerGbp);
  const expected = inPounds
    ? `at most £${String(limit)}, what the department asks for`
    : `at most $${String(most)}, which is £${String(limit)} at the rate of estate.yaml`;
  if (!isKnown) {
    return [
      {
        subject: resource,
        path: words.currency ?? '',
        verdict: 'broken',
        got: units.map(({ value }) => describe(value)).join(' or '),
        expected: 'USD, which AWS bills in, or GBP',
      },
    ];
  }
  return judge({ path: words.amount, test: atMost(most), expected, absent: 'broken' }, resource, templates, {
    today: '',
  });
}

function judgeTold(resource: Resource, words: Words, owner: string): Fault[] {
  const told = ask(resource.properties, words.told).map(({ value }) => value);
  if (
    told.some((value) => value.kind === 'known' && String(value.value).toLowerCase() === owner.toLowerCase())
  )
    return [];
  const unclear = told.some(({ kind }) => kind === 'unknown' || kind === 'text');
  return [
    {
      subject: resource,
      path: words.told.replace('[]', ''),
      verdict: unclear ? 'cannot-tell' : 'broken',
      got: told.every(({ kind }) => kind === 'absent') ? 'nobody' : told.map(describe).join(', '),
      expected: `'${owner}', the owner`,
    },
  ];
}

export const monthlyBudget: Control = {
  id: 'monthly-budget',
  title: 'Spending has the monthly budget that was asked for, and its owner is told',
  why: 'Accelerators cost thousands of pounds a day; a department has to learn of it from a notice and not from an invoice.',
  sources: [
    { document: 'Managing Public Money', clause: 'Annex 4.8, Expenditure and payments' },
    { document: 'NCSC cloud security principles', clause: '5.2, Protective monitoring' },
  ],
  traps: [],
  severity: 'low',
  ncsc: ['4'],
  caf32: ['A1.b'],
  needsAsked: true,
  caf40: ['A1.b'],
  aiCode: [],
  remediation:
    'Make a monthly budget of the amount in the department’s file, with notifications to its owner.',
  aws: budgets('aws', AWS),
  azure: budgets('azure', AZURE),
};
