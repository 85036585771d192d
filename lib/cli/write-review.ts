import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  atrsName,
  pageName,
  renderAtrs,
  renderEnvironmentPage,
  renderEstatePage,
  renderJunit,
  renderMarkdown,
  renderOscal,
  renderReportJson,
  renderSarif,
  renderWaiversPage,
} from '../report';
import type { Audited, DiffReport, EnvironmentReport } from '../report';
import { ALL_CONTROLS } from './judge';
import { loadFrontend } from './load-frontend';
import { WAIVERS_FILE } from './load-waivers';
import { version } from './version';

export const REVIEW_FOLDER = 'out/review';

/** What a review says, of every environment and of all of them. */
export interface Reviewed {
  readonly reports: readonly EnvironmentReport[];
  readonly audited: readonly Audited[];
  readonly changes: DiffReport | undefined;
}

/** Writes every file of a review: all of them or none, since half of one and half of another is worse than the old one. */
export function writeReview(folder: string, reviewed: Reviewed): void {
  const partial = join(folder, 'out', '.partial-review');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const [name, text] of filesOf(reviewed)) writeFileSync(join(partial, name), text);
  rmSync(join(folder, REVIEW_FOLDER), { recursive: true, force: true });
  renameSync(partial, join(folder, REVIEW_FOLDER));
}

function filesOf({ reports, audited, changes }: Reviewed): Map<string, string> {
  const frontend = loadFrontend();
  const environments = reports.filter(({ address }) => address !== WAIVERS_FILE);
  const waivers = reports.find(({ address }) => address === WAIVERS_FILE);
  const page = (report: EnvironmentReport, text: string): [string, string] => [
    pageName(report.address),
    text,
  ];
  return new Map([
    ['index.html', renderEstatePage(reports, frontend, changes)],
    ...environments.map((report) => page(report, renderEnvironmentPage(report, frontend))),
    ...(waivers === undefined ? [] : [page(waivers, renderWaiversPage(waivers, frontend))]),
    ...environments
      .filter(({ models }) => models.models.length > 0)
      .map((report): [string, string] => [atrsName(report.address), renderAtrs(report)]),
    ['report.json', renderReportJson(reports, changes)],
    ['report.md', renderMarkdown(reports, changes)],
    ['evidence.oscal.json', renderOscal(reports, version())],
    ['report.sarif', renderSarif(audited, { version: version(), controls: ALL_CONTROLS })],
    ['report.junit.xml', renderJunit(audited, ALL_CONTROLS)],
  ]);
}
