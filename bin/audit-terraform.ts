import { join } from 'node:path';
import type { App } from 'cdktn';
import { auditMade, renderIssues } from '../lib/cli';
import type { Made } from '../lib/cli';
import { counted, renderText } from '../lib/report';

/**
 * Judges what an app has just written. CDK Terrain has no place for it before that: what was written stays, and the
 * program fails.
 * @returns what to say, if it cannot stand up to every control
 */
export function auditTerraform(app: App, made: Made): string | undefined {
  const paths = Object.values(app.manifest.stacks).map(({ synthesizedStackPath }) =>
    join(app.outdir, synthesizedStackPath),
  );
  const audited = auditMade(made, paths);
  if (!audited.ok) return renderIssues(audited.issues);
  return audited.value.some((each) => counted(each).length > 0) ? renderText(audited.value) : undefined;
}
