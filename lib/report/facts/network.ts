/** Networks, what is let through in them, and every way to or from somewhere else. In the cloud's own words. */
export interface NetworkFacts {
  readonly networks: readonly NetworkRow[];
  /** Private ways to services. */
  readonly endpoints: readonly EndpointRow[];
  readonly flows: readonly FlowRow[];
  readonly routes: readonly RouteRow[];
  readonly ways: readonly WayRow[];
  /** What the internet may reach, or what may reach the internet. Empty: nothing. */
  readonly internet: readonly InternetRow[];
  /** What was looked for, and how many there are: that all are none is the proof. */
  readonly sought: readonly SoughtRow[];
  /** What runs in no network of the environment's. Whether it can be reached is another question than what it may call. */
  readonly outside: readonly OutsideRow[];
  /** Networks that something is put into and that these templates do not make. */
  readonly brought: readonly BroughtRow[];
  /** Clusters for each of which AWS makes a security group of its own, which no template holds. */
  readonly clusters: readonly string[];
  /** What could not be looked into, which therefore proves nothing. */
  readonly unread: readonly string[];
}

export interface NetworkRow {
  readonly name: string;
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly ranges: readonly string[];
  readonly subnets: readonly SubnetRow[];
}

export interface SubnetRow {
  readonly name: string;
  readonly resource: string;
  readonly ranges: readonly string[];
  /** Availability zone; empty where the cloud has none for subnets, or the template does not say. */
  readonly zone: string;
  /** Security groups and network ACLs that stand before the whole subnet; empty: none. */
  readonly guards: readonly string[];
}

export interface EndpointRow {
  readonly name: string;
  readonly resource: string;
  readonly kind: string;
  /** The service, or the resource that it leads to. */
  readonly service: string;
  /** Resource of the service, when it is in the templates. */
  readonly target?: string;
  /** `<network>/<subnet>`; a gateway endpoint is in route tables and no subnet. */
  readonly subnets: readonly string[];
}

/** One rule of a security group. */
export interface FlowRow {
  readonly direction: 'in' | 'out' | 'in or out';
  readonly action: 'allow' | 'deny' | 'allow or deny';
  /** Rules of Azure are read in this order, and the first that fits decides. */
  readonly priority?: string;
  readonly from: string;
  readonly to: string;
  readonly protocol: string;
  readonly ports: string;
  readonly group: string;
  /** What the group stands before. */
  readonly guards: readonly string[];
  readonly resource: string;
}

export interface RouteRow {
  readonly table: string;
  readonly destination: string;
  readonly via: string;
  /** Subnets that the table is for. */
  readonly subnets: readonly string[];
  readonly resource: string;
}

export interface InternetRow {
  readonly direction: 'in' | 'out';
  readonly resource: string;
  readonly property: string;
  readonly got: string;
  /** What would have been private. */
  readonly expected: string;
  readonly certain: boolean;
}

export interface SoughtRow {
  readonly what: string;
  readonly found: number;
}

/** Something that the provider runs in a network of its own, from which public addresses can be called. */
export interface OutsideRow {
  /** In one word or two, such as `function`. */
  readonly what: string;
  readonly name: string;
  readonly resource: string;
  /** By which it would be kept in a network; empty: nothing would. */
  readonly property: string;
  /** What that says; empty: nothing. */
  readonly got: string;
  readonly certain: boolean;
}

export interface BroughtRow {
  readonly name: string;
  /** Of AWS a subnet does not say which network it is of. */
  readonly is: 'network' | 'subnet';
  /** What is put into it. */
  readonly resources: readonly string[];
}

/** Something by which a network, or a service, is joined to somewhere else. */
export interface WayRow {
  readonly kind: string;
  readonly where: 'internet' | 'elsewhere';
  /** What it leads to, as far as the template says. */
  readonly to: string;
  readonly resource: string;
}
