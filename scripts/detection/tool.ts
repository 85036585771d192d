/** One thing that a tool says of a template. */
export interface Said {
  readonly rule: string;
  /** Logical id; empty: of the template as a whole. */
  readonly resource: string;
}

/** A checker of CloudFormation templates that somebody else made. */
export interface Tool {
  readonly name: string;
  /** How many of the mutants it can be asked about in reasonable time. */
  readonly most: number;
  /** What it says of a template; throws if it cannot read it. */
  readonly judge: (text: string) => Said[];
  /** The part of the tool that a rule is of, if parts are worth telling apart. */
  readonly packOf?: (rule: string) => string;
}

/** Somebody else's tool, or why it is not compared. */
export type Found = Tool | { readonly missing: string };

/**
 * What is said of a resource with a fault and not of the same one without: of the same rule more often is new too.
 * @param subject undefined: the fault is in no resource, so anything new counts
 */
export function newlySaid(before: readonly Said[], after: readonly Said[], subject?: string): Said[] {
  const left = new Map<string, number>();
  const key = ({ rule, resource }: Said): string => `${rule} ${resource}`;
  for (const said of before) left.set(key(said), (left.get(key(said)) ?? 0) + 1);
  return after.filter((said) => {
    const known = left.get(key(said)) ?? 0;
    left.set(key(said), known - 1);
    return known <= 0 && (subject === undefined || said.resource === subject);
  });
}
