import { run } from '../../lib/cli';
import { TODAY } from './shipped';

const BUILDERS = { aws: () => import('../../stacks/aws'), azure: () => import('../../stacks/azure') };

/** One command line in a world made of memory and a folder. */
export async function runSovereign(
  folder: string,
  ...argv: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const out = { stdout: '', stderr: '' };
  const code = await run(
    argv,
    {
      stdout: (text) => void (out.stdout += text),
      stderr: (text) => void (out.stderr += text),
      interactive: false,
      folder,
      today: TODAY,
    },
    BUILDERS,
  );
  return { code, ...out };
}
