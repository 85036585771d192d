import type { Picture } from '../../../lib/report/facts/picture';
import { gatherEdges } from '../../../lib/report/page/diagram/gather';
import { layOut } from '../../../lib/report/page/diagram/lay-out';
import type { Box } from '../../../lib/report/page/diagram/lay-out';
import { wrap } from '../../../lib/report/page/diagram/wrap';
import { shippedReports } from '../../support/reports';

const node = (id: string, group: string) => ({ id, what: id, name: id, lines: [], group, resource: id });
const group = (id: string, kind: 'stores' | 'keys') => ({ id, title: id, detail: '', kind });
const key = (from: string) => ({ from, to: 'key', kind: 'key' as const, label: 'data' });

const PICTURE: Picture = {
  groups: [group('stores', 'stores'), group('keys', 'keys')],
  nodes: [...['a', 'b', 'c', 'd'].map((id) => node(id, 'stores')), node('key', 'keys')],
  edges: ['a', 'b', 'c'].map(key),
};

describe('a diagram', () => {
  test('many lines from one group to one thing are one, which says how many', () => {
    expect(gatherEdges(PICTURE)).toEqual([{ from: 'stores', to: 'key', kind: 'key', label: '3 of 4' }]);
    expect(gatherEdges({ ...PICTURE, edges: ['a', 'b'].map(key) })).toEqual(['a', 'b'].map(key));
  });

  test('a line within a group is not drawn: the list says it', () => {
    expect(gatherEdges({ ...PICTURE, edges: [{ ...key('a'), to: 'b' }] })).toEqual([]);
  });

  test('the largest that are shipped: everything is within its group, apart from the others and in the picture', () => {
    for (const { picture } of shippedReports(['mod/production/azure', 'dsit/evaluation/aws'])) {
      const drawing = layOut(picture);
      expect(layOut(picture)).toEqual(drawing);
      for (const box of drawing.nodes) {
        const around = drawing.groups.find(({ of }) => of.id === box.of.group)!;
        expect(isWithin(box, around)).toBe(true);
        expect(drawing.nodes.filter((other) => other !== box && overlap(box, other))).toEqual([]);
      }
      expect(drawing.groups.every((box) => isWithin(box, { ...drawing, x: 0, y: 0 }))).toBe(true);
      expect(drawing.edges.filter(({ points }) => points.length < 2)).toEqual([]);
      // Wider than this it would not be legible on a page.
      expect(drawing.width).toBeLessThan(2000);
    }
  });

  test('nothing to draw is drawn, too', () => {
    expect(layOut({ groups: [], nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [] });
  });

  test('text is broken where it reads well, and cut where it is too long', () => {
    expect(wrap('10.0.0.0/16, 10.1.0.0/16', 14)).toEqual(['10.0.0.0/16,', '10.1.0.0/16']);
    expect(wrap('x'.repeat(50), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), `${'x'.repeat(9)}…`]);
    expect(wrap('', 10)).toEqual([]);
  });
});

type Area = Pick<Box<unknown>, 'x' | 'y' | 'width' | 'height'>;

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
