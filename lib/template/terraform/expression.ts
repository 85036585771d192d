/** An expression of the Terraform language, as far as it can be worked out without a provider. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'splat'; readonly of: Expression; readonly attributesOnly: boolean }
  | { readonly kind: 'spread'; readonly of: Expression }
  | { readonly kind: 'if'; readonly yes: Expression; readonly no: Expression; readonly condition: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly with: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'for';
      readonly over: Expression;
      readonly names: readonly string[];
      readonly key?: Expression;
      readonly value: Expression;
      readonly filter?: Expression;
      /** `...` gathers the values of one key. */
      readonly grouped: boolean;
    };
