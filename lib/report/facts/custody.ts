/** How a key is kept, in words; what the templates do not say is said to be so. */
export interface Custody {
  readonly kept: string;
  readonly inHardware: 'yes' | 'no' | 'not said';
  readonly rotation: string;
  readonly rotates: 'yes' | 'no' | 'not said';
  readonly deletion: string;
}

/** Whether words on its rotation say that a key rotates. */
export function rotates(rotation: string): Custody['rotates'] {
  if (rotation.includes('never')) return 'no';
  return rotation.includes('does not say') ? 'not said' : 'yes';
}
