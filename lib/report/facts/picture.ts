/** What is in an environment, as a picture: things in groups, and what joins them. */
export interface Picture {
  readonly groups: readonly PictureGroup[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface PictureGroup {
  readonly id: string;
  readonly title: string;
  /** Its ranges, of a network. */
  readonly detail: string;
  readonly kind: 'outside' | 'network' | 'subnets' | 'services' | 'stores' | 'records' | 'keys';
  /** Group that it is within. */
  readonly within?: string;
}

export interface PictureNode {
  readonly id: string;
  /** What it is, such as `Kubernetes cluster`. */
  readonly what: string;
  readonly name: string;
  /** More about it: pools, keys, models. */
  readonly lines: readonly string[];
  readonly group: string;
  /** Resource that it stands for; empty for what is outside. */
  readonly resource: string;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'network' | 'endpoint' | 'key' | 'log' | 'trust' | 'internet';
  readonly label: string;
}
