/** What stands between people and the models: what is filtered, for which model, and what is not. */
export interface SafeguardsFacts {
  readonly policies: readonly SafeguardPolicy[];
  readonly endpoints: readonly GuardedEndpoint[];
}

/** A guardrail of Bedrock, or a content policy of Azure. */
export interface SafeguardPolicy {
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly name: string;
  readonly service: string;
  readonly filters: readonly FilterRow[];
  readonly topics: readonly { readonly name: string; readonly definition: string }[];
  readonly words: readonly string[];
  /** Personal data, and what becomes of it. */
  readonly personal: readonly { readonly what: string; readonly becomes: string }[];
  /** Whatever else is checked, in words. */
  readonly more: readonly string[];
  /** What there is a filter for, and this does not filter. */
  readonly notFiltered: readonly string[];
}

/** One thing that is looked for, on both sides. */
export interface FilterRow {
  readonly what: string;
  /** What becomes of it in what people ask. */
  readonly asked: string;
  /** What becomes of it in what the model answers. */
  readonly answered: string;
}

export interface GuardedEndpoint {
  readonly resource: string;
  readonly endpoint: string;
  readonly model: string;
  /** none: no filter stands in between. needless: it answers with numbers. unknown: the template does not say. */
  readonly guarded: 'yes' | 'none' | 'needless' | 'unknown';
  /** Why, in words. */
  readonly how: string;
}
