import fc from 'fast-check';
import { diffTemplates, readTemplates } from '../../../lib/template';
import { shippedEnvironments } from '../../mutation/environments';
import { changesOf } from '../../support/differences';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

const name = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.stringMatching(/^[a-z ]{0,8}$/),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const properties = fc.dictionary(name, json, { maxKeys: 5 });
const resources = fc.dictionary(
  fc.stringMatching(/^[A-Z][a-z]{2,6}$/),
  fc.record({ Type: fc.constantFrom('AWS::S3::Bucket', 'AWS::EC2::SecurityGroup'), Properties: properties }),
  { minKeys: 1, maxKeys: 4 },
);

/** The same, in another order: keys always, lists because they are sets. */
function shuffled(value: Json, order: (length: number) => number[]): Json {
  if (Array.isArray(value)) return order(value.length).map((index) => shuffled(value[index], order));
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    order(entries.length).map((index) => {
      const [key, entry] = entries[index]!;
      return [key, shuffled(entry, order)];
    }),
  );
}

/** Orders that come from one seed, so that a failure can be repeated. */
function orders(seed: number): (length: number) => number[] {
  let state = seed;
  return (length) => {
    const left = [...Array(length).keys()];
    return left.map((_each, index) => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      const at = index + (state % (length - index));
      [left[index], left[at]] = [left[at]!, left[index]!];
      return left[index];
    });
  };
}

describe('a template and itself', () => {
  test('do not differ', () => {
    fc.assert(
      fc.property(resources, (made) => {
        expect(changesOf(made, made)).toEqual([]);
      }),
    );
  });

  test('do not differ whatever the order of keys and of lists', () => {
    fc.assert(
      fc.property(resources, fc.nat(), (made, seed) => {
        expect(changesOf(made, shuffled(made as Json, orders(seed)) as object)).toEqual([]);
      }),
    );
  });

  test('differ by whatever is put into one of them', () => {
    fc.assert(
      fc.property(resources, fc.constantFrom('added', 'other'), (made, text) => {
        const [[address, resource] = ['', undefined]] = Object.entries(made);
        const after = {
          ...made,
          [address]: { ...resource!, Properties: { ...resource!.Properties, ZzNew: text } },
        };
        expect(changesOf(made, after)).toEqual([`changed ${address}`, `  ZzNew: nothing -> ${text}`]);
        expect(changesOf(after, made)).toEqual([`changed ${address}`, `  ZzNew: ${text} -> nothing`]);
      }),
    );
  });

  test('do not differ by the hashes behind ids, wherever they are mentioned', () => {
    const suffix = fc.stringMatching(/^[0-9A-F]{8}$/);
    fc.assert(
      fc.property(suffix, suffix, properties, (one, other, said) => {
        const made = (hash: string): object => ({
          [`Group${hash}`]: { Type: 'AWS::EC2::SecurityGroup', Properties: said },
          Rule: {
            Type: 'AWS::EC2::SecurityGroupIngress',
            Properties: { GroupId: { 'Fn::GetAtt': [`Group${hash}`, 'GroupId'] } },
          },
        });
        const changed = changesOf(made(one), made(other));
        expect(changed).toEqual(one === other ? [] : [`changed Group${other} (was Group${one})`]);
      }),
    );
  });
});

const SHIPPED = shippedEnvironments((address) => address.startsWith('dfe/prod/'));

test.each(SHIPPED)('$address does not differ from itself in another order', ({ files }) => {
  const read = (turn: (text: string) => string) => {
    const result = readTemplates(files.map((file) => ({ ...file, text: turn(file.text) })));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  const turned = read((text) => JSON.stringify(shuffledKeys(JSON.parse(text) as Json)));
  expect(diffTemplates(read(String), turned).changes).toEqual([]);
});

/** Lists of intrinsic functions have an order; keys never have. */
function shuffledKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (typeof value !== 'object' || (value as unknown) === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>)
      .reverse()
      .map(([key, entry]) => [key, shuffledKeys(entry)]),
  );
}
