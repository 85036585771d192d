import { HOLE } from '../../template';

/** Words that a name ends with when its value is a secret. */
const SECRET =
  /(^|_)(password|passwd|pwd|passphrase|secret|token|api_?key|access_?key|private_?key|secret_?key|account_?key|storage_?key|shared_?key|connection_?string|credentials?)(_(value|string|binary|plaintext|text|data|base64|wo))?$/;

/** Tokens that are no secret: they say that two requests are the same one. */
const NO_SECRET =
  /(^|_)(client|request|client_request|creation|idempotency|continuation|next|clone|caller|page|pagination)_token$|(^|_)(no|has|use|is|manage|generate|store|enable|allow|disable|with|rotate|random)_/;

/** Names of which the value may also be the name of a secret that is kept elsewhere. */
const MAY_BE_NAMED = /(^|_)(secret|token|credentials?)$/;

const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();

/** Whether what has this name is a secret, and not the name, kind or length of one. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  return SECRET.test(words) && !NO_SECRET.test(words);
}

/** Whether a text that has the name of a secret is one: not a switch, nor where or as what the secret is kept. */
export function isSecretText(name: string, text: string): boolean {
  const trimmed = text.trim();
  // What is looked up when it is deployed is kept elsewhere.
  if (trimmed.includes(HOLE)) return false;
  if (trimmed === '' || /^(true|false|null|none|enabled|disabled|required|optional|auto)$/i.test(trimmed))
    return false;
  if (
    /^(arn:|\/|https:\/\/[^/]+\.vault\.azure\.net|projects\/|file:|secretref:|@Microsoft\.KeyVault)/.test(
      trimmed,
    )
  )
    return false;
  // An address that nobody signs in with says where something is.
  if (/(^|_)connection_?string$/.test(wordsOf(name)) && /^https?:\/\/[^@?\s]+$/.test(trimmed)) return false;
  // Named after its kind, and written as names are.
  if (MAY_BE_NAMED.test(wordsOf(name)) && /^[a-z][a-z0-9]*([-_./][a-z0-9]+)+$/.test(trimmed)) return false;
  return true;
}
