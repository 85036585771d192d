/** Property, and what it says where something is kept in a network. */
export type Keeping = readonly [path: string, says: RegExp];

/** Something that runs in a network of the provider's, with a way to public addresses, unless it is told otherwise. */
export interface OutsideKind {
  readonly what: string;
  /** Of the template, or of Azure's own interface. */
  readonly types: readonly string[];
  /** Each group holds alternatives; one of every group has to be said. None: nothing keeps it in a network. */
  readonly kept: readonly (readonly Keeping[])[];
  /** A resource of this type, which leads to it by this property, keeps it too. */
  readonly apart?: { readonly type: string; readonly path: string };
  /** It may be said in a part of the template that is not read. */
  readonly unread?: true;
}
