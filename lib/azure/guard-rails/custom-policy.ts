/** A policy that Azure has no definition for. */
export interface CustomPolicy {
  /** Name of the definition and of its assignment. */
  readonly name: string;
  /** What whoever is refused gets to read. */
  readonly why: string;
  /** All: everything is judged. Indexed would leave out what has neither a location nor tags. */
  readonly mode: 'All';
  /** @see https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule */
  readonly rule: object;
}
