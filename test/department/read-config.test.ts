import fc from 'fast-check';
import { readConfig } from '../../lib/department';
import { sourceFile, TODAY } from '../support/shipped';

const estate = sourceFile('test/examples/estate.yaml', 'config/estate.yaml');
const sound = sourceFile('test/examples/sound/hmt.yaml', 'config/departments/hmt.yaml');

function read(bytes: Uint8Array): ReturnType<typeof readConfig> {
  return readConfig({ estate, departments: [{ name: 'config/departments/hmt.yaml', bytes }] }, TODAY);
}

describe('readConfig', () => {
  test('refuses a file of ten megabytes without reading it', () => {
    const config = read(Buffer.alloc(10 * 1024 * 1024, 'a: b\n'));
    expect(config).toMatchObject({ ok: false, issues: [{ code: 'yaml/too-large', got: '10485760 bytes' }] });
  });

  test('fills defaults in', () => {
    const config = read(sound.bytes);
    expect(config).toMatchObject({
      ok: true,
      value: {
        departments: [{ residency: 'uk-only', stages: { dev: { aws: { region: 'eu-west-2', keys: {} } } } }],
      },
    });
  });

  test('orders departments by code, whatever the order of files', () => {
    const other = Buffer.from(
      Buffer.from(sound.bytes)
        .toString()
        .replace('code: hmt', 'code: ago')
        .replace('111111111111', '222222222222')
        .replace('10.200.0.0/20', '10.201.0.0/20'),
    );
    const config = readConfig({ estate, departments: [sound, { name: 'ago.yaml', bytes: other }] }, TODAY);
    expect(config.ok && config.value.departments.map(({ code }) => code)).toEqual(['ago', 'hmt']);
  });

  test('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof read(bytes).ok).toBe('boolean');
      }),
    );
  });

  test('never throws, whatever becomes of one line of a sound file, and always says where', () => {
    const lines = Buffer.from(sound.bytes).toString().split('\n');
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('', '- x', 'null', '[]', '{}', '*a', '1e999', '__proto__: 1', '- - -'),
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), words, (index, text) => {
        const broken = lines.with(index, text).join('\n');
        const config = read(Buffer.from(broken));
        for (const issue of config.ok ? [] : config.issues) {
          expect(issue.line).toBeGreaterThan(0);
          expect(issue.line).toBeLessThanOrEqual(broken.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
