/** The same work, done once for each text. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const done = new Map<string, T>();
  return (text) => {
    const before = done.get(text);
    if (before !== undefined || done.has(text)) return before as T;
    const result = work(text);
    done.set(text, result);
    return result;
  };
}
