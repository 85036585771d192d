import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import type {
  App,
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { auditMade } from '../lib/cli';
import type { Made } from '../lib/cli';
import { counted } from '../lib/report';
import type { Located } from '../lib/report';
import type { Issue } from '../lib/values';

/**
 * Judges what CDK has written, so that the plain CDK CLI refuses what `sovereign audit` would. Findings are `fatal`,
 * the one severity that code in an app cannot acknowledge away; config/waivers.yaml is the place for that.
 */
class AuditPlugin implements IPolicyValidationPlugin {
  readonly name = 'sovereign';
  /** Whether there was nothing to report. */
  passed = false;

  constructor(private readonly made: Made) {}

  validate({ stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const templates = stackTemplates.map(({ templatePath }) => templatePath);
    const manifests = new Set(templates.map((path) => join(dirname(path), 'manifest.json')));
    const audited = auditMade(this.made, [...templates, ...manifests]);
    const violations = audited.ok
      ? audited.value
          .flatMap(counted)
          .map((finding) => violationOf(finding, join(this.made.folder, finding.file)))
      : audited.issues.map(unreadable);
    this.passed = violations.length === 0;
    return { success: this.passed, violations };
  }
}

/** Writes the app's assembly, if it can stand up to every control. */
export function synthesizeAudited(app: App, made: Made): void {
  const plugin = new AuditPlugin(made);
  Validations.of(app).addPlugins(plugin);
  const { directory } = app.synth();
  // CDK writes a report even of nothing: without it the assembly is what `sovereign synth` writes, byte for byte.
  if (plugin.passed) rmSync(join(directory, 'validation-report.json'), { force: true });
}

function violationOf(finding: Located, templatePath: string): PolicyViolation {
  const { control, verdict, subject, path, got, expected, address, askedAt } = finding;
  const property = path === '' ? [] : [`Properties.${path}`];
  const asked = askedAt === undefined ? '' : ` Asked for at ${askedAt.file}:${String(askedAt.line)}.`;
  const doubt = verdict === 'cannot-tell' ? 'Cannot tell: ' : '';
  return {
    ruleName: control.id,
    description: `${doubt}${control.title}. ${address}: got ${got}, expected ${expected}.${asked}`,
    fix: control.remediation,
    severity: 'fatal',
    violatingResources: [
      subject.type.startsWith('AWS::')
        ? { resourceLogicalId: subject.address, templatePath, locations: property }
        : { constructPath: '', locations: [`${finding.file}:${String(finding.line)}`] },
    ],
  };
}

function unreadable({ code, file, line, got, expected }: Issue): PolicyViolation {
  return {
    ruleName: code,
    description: `What cannot be read cannot be judged: got ${got}, expected ${expected}.`,
    severity: 'fatal',
    violatingResources: [{ constructPath: '', locations: [`${file}:${String(line)}`] }],
  };
}
