import { HOLE } from '../../template';
import { isSecretName, isSecretText } from './secret-names';

/** Properties that are run, or read as settings, when a machine starts. */
const SCRIPTS = /^(UserData|user_data|user_data_base64|custom_data|customData|userData)$/;

/** A name and what it is set to: `DB_PASSWORD=x` of a shell, `--password x` of a command, `password: x` of cloud-init. */
const SETTINGS = new RegExp(
  `(?:^|[\\s;&|"'(])(?:-{1,2})?([A-Za-z][A-Za-z0-9_-]*)(?:=|:[ \\t]+|(?<=--[A-Za-z0-9_-]+)[ \\t]+)["']?([^\\s"'$<{(\`/${HOLE}-][^\\s"'$<{(\`${HOLE}]{5,})`,
  'gm',
);

/** Whether a machine is handed a secret when it starts. */
export function isScriptWithSecret(name: string, text: string): boolean {
  if (!SCRIPTS.test(name)) return false;
  return [...text.matchAll(SETTINGS)].some(
    ([, setting = '', value = '']) => isSecretName(setting) && isSecretText(setting, value),
  );
}
