/** The world outside, as commands see it. Tests hand in one made of memory. */
export interface Io {
  /** The result. */
  readonly stdout: (text: string) => void;
  /** The narration: progress, issues, hints. */
  readonly stderr: (text: string) => void;
  /** Whether somebody is watching stderr: progress is shown only then. */
  readonly interactive: boolean;
  /** Folder that holds `config/` and `out/`. */
  readonly folder: string;
  /** ISO date of today. */
  readonly today: string;
}

/** Exit codes. @see docs/decisions */
export const EXIT = { fine: 0, findings: 1, misuse: 2 } as const;

export function printJson(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
