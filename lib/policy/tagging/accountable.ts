import type { Possible } from '../../template';
import type { Fault } from '../control';
import { describe } from '../requirement';
import { sameTagValue } from './expected-tags';
import type { ExpectedTags } from './expected-tags';

/** Makes a fault of one tag, or of all of them: an empty path. */
export type FaultAt = (path: string, verdict: Fault['verdict'], got: string, wanted: string) => Fault;
type Tags = ReadonlyMap<string, readonly Possible[]>;

/** Each thing that has to be said is said by some tag, whichever of its values that tag turns out to have. */
export function accountableFaults(
  tags: Tags,
  { accountable }: ExpectedTags,
  isHidden: boolean,
  fault: FaultAt,
): Fault[] {
  return accountable.flatMap(({ what, value: wanted }): Fault[] => {
    const isSaid = (value: Possible): boolean => value.kind === 'known' && says(String(value.value), wanted);
    if ([...tags.values()].some((values) => values.every(isSaid))) return [];
    const expected = `a tag with ${what}, '${wanted}'`;
    const sometimes = [...tags].find(([, values]) => values.some(isSaid));
    if (sometimes !== undefined) {
      const [key, values] = sometimes;
      return values
        .filter((value) => !isSaid(value))
        .map((value) => fault(key, isOpen(value) ? 'cannot-tell' : 'broken', describe(value), expected));
    }
    const mayBeSaid = isHidden || [...tags.values()].flat().some(({ kind }) => kind !== 'known');
    return [fault('', mayBeSaid ? 'cannot-tell' : 'broken', `no tag that says ${what}`, expected)];
  });
}

const isOpen = ({ kind }: Possible): boolean => kind !== 'known' && kind !== 'absent';

const MARKINGS = ['UNCLASSIFIED', 'OFFICIAL', 'OFFICIALSENSITIVE', 'SECRET', 'TOPSECRET'];
const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');

/** No tag says another classification than the one asked for: whoever handles the data may read only that one. */
export function contradictions(tags: Tags, { classification }: ExpectedTags, fault: FaultAt): Fault[] {
  return [...tags]
    .filter(([key]) => /classification|marking$/i.test(key))
    .flatMap(([key, values]) =>
      values
        .filter((value) => value.kind === 'known')
        .filter(({ value }) => MARKINGS.includes(letters(String(value))))
        .filter(({ value }) => letters(String(value)) !== letters(classification))
        .map((value) => fault(key, 'broken', describe(value), `'${classification}'`)),
    );
}

function says(text: string, value: string): boolean {
  return sameTagValue(text, value) || (value.includes('@') && text.includes(value));
}
