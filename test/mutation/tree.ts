/** JSON of any shape. */
export type Tree = Record<string, any>;

/** What is at a path of names and numbers separated by dots; undefined if nothing is. */
export function at(tree: unknown, path: string): any {
  return path
    .split('.')
    .reduce((value: any, key) => (value === null || value === undefined ? undefined : value[key]), tree);
}

/** Puts a value at a path, with the maps on the way to it; `-` adds to a list. */
export function put(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let inner: any = tree;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1] ?? last;
    inner[key] ??= next === '-' || next === '0' ? [] : {};
    inner = inner[key];
  }
  if (last !== '-') inner[last] = value;
  else if (Array.isArray(inner)) inner.push(value);
  else throw new Error(`no list at ${path}`);
}

/** Takes away what is at a path. */
export function cut(tree: Tree, path: string): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.length === 0 ? tree : at(tree, keys.join('.'));
  if (Array.isArray(inner)) inner.splice(Number(last), 1);
  else if (inner !== undefined) Reflect.deleteProperty(inner, last);
}

/** Every text in a tree, replaced. */
export function mapText(tree: any, change: (text: string) => unknown): any {
  if (typeof tree === 'string') return change(tree);
  if (Array.isArray(tree)) return tree.map((item) => mapText(item, change));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mapText(value, change)]));
}
