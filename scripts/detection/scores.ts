interface Score {
  readonly hits: number;
  readonly tried: number;
}

const ALL = 'all';

/** How many faults each tool found, in rows. */
export class Scores {
  private readonly rows = new Map<string, Map<string, Score>>();
  private readonly unloaded = new Map<string, number>();
  private readonly packs = new Map<string, Map<string, number>>();

  /** One fault that a tool was asked about, in every row that it belongs to. */
  count(tool: string, rows: readonly string[], hit: boolean): void {
    for (const name of [...rows, ALL]) {
      const row = this.rows.get(name) ?? new Map<string, Score>();
      const { hits, tried } = row.get(tool) ?? { hits: 0, tried: 0 };
      this.rows.set(name, row.set(tool, { hits: hits + Number(hit), tried: tried + 1 }));
    }
  }

  countUnloaded(tool: string): void {
    this.unloaded.set(tool, (this.unloaded.get(tool) ?? 0) + 1);
  }

  /** The packs of a tool that found one fault. */
  countPacks(tool: string, packs: readonly string[]): void {
    const counts = this.packs.get(tool) ?? new Map<string, number>();
    for (const pack of new Set(packs)) counts.set(pack, (counts.get(pack) ?? 0) + 1);
    this.packs.set(tool, counts);
  }

  render(tools: readonly string[]): string {
    const cell = (score: Score | undefined): string =>
      (score === undefined ? '-' : `${String(score.hits)}/${String(score.tried)}`).padStart(16);
    const line = (title: string, cells: readonly string[]): string =>
      `${title.padEnd(24)}${cells.join('')}\n`;
    // Obligations first, in the order they were met; then how faults are said, and all of them.
    const names = [...this.rows.keys()].sort((a, b) => rank(a) - rank(b));
    return [
      line(
        'faults found',
        tools.map((tool) => tool.padStart(16)),
      ),
      ...names.map((name) =>
        line(
          name,
          tools.map((tool) => cell(this.rows.get(name)?.get(tool))),
        ),
      ),
      ...[...this.packs].map(
        ([tool, counts]) =>
          `${tool} by pack: ${[...counts].map(([pack, count]) => `${pack} ${String(count)}`).join(', ')}\n`,
      ),
      ...[...this.unloaded].map(([tool, count]) => `${tool} could not load ${String(count)}, left out\n`),
    ].join('');
  }
}

function rank(row: string): number {
  return row === ALL ? 2 : row.startsWith('said ') ? 1 : 0;
}
