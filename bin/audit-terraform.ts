import { join } from 'node:path';
import type { App } from 'cdktn';
import { auditMade, renderIssues } from '../lib/cli';
import type { Config } from '../lib/department';
import { counted, renderText } from '../lib/report';

/** Which environment an app makes, and where its configuration is. */
export interface Made {
  readonly folder: string;
  /** ISO date. */
  readonly today: string;
  readonly config: Config;
  /** Such as `dfe/prod/azure`. */
  readonly address: string;
}

/**
 * Judges what an app has just written. CDK Terrain has no place for it before that: what was written stays, and the
 * program fails.
 * @returns what to say, if it cannot stand up to every control
 */
export function auditTerraform(app: App, { config, address, ...place }: Made): string | undefined {
  const paths = Object.values(app.manifest.stacks).map(({ synthesizedStackPath }) =>
    join(app.outdir, synthesizedStackPath),
  );
  const audited = auditMade(place, config, address, paths);
  if (!audited.ok) return renderIssues(audited.issues);
  return audited.value.some((each) => counted(each).length > 0) ? renderText(audited.value) : undefined;
}
