// The architecture, as rules. A comment says what it means when the rule fires.
const ROOMS_WITHOUT_CLOUD = '^lib/(values|catalogue|department|blueprint|template|policy|report|deploy|cli)/';
const AWS_ROOMS = '^(lib|stacks)/aws/';
const AZURE_ROOMS = '^(lib|stacks)/azure/';

/** What each room may import from other rooms. */
const MAY_IMPORT = {
  values: [],
  catalogue: ['values'],
  department: ['values', 'catalogue'],
  blueprint: ['values', 'catalogue', 'department'],
  aws: ['values', 'catalogue', 'department', 'blueprint'],
  azure: ['values', 'catalogue', 'department', 'blueprint'],
  template: ['values'],
  policy: ['values', 'catalogue', 'department', 'template'],
  report: ['values', 'catalogue', 'department', 'template', 'policy'],
  deploy: ['values', 'template', 'policy', 'report'],
  cli: ['values', 'catalogue', 'department', 'blueprint', 'template', 'policy', 'report', 'deploy'],
};

const direction = Object.entries(MAY_IMPORT).map(([room, rooms]) => ({
  name: `direction-${room}`,
  severity: 'error',
  comment: `${room} reaches for a room that comes after it in the data flow: move the code, or hand the value in.`,
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/(${[room, ...rooms].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'checker-never-sees-the-maker',
      severity: 'error',
      comment: 'What judges templates looks at how they were made: it would repeat the maker’s mistakes.',
      from: { path: '^lib/(template|policy|report)/' },
      to: { path: '^(lib/(blueprint|aws|azure)|stacks)/' },
    },
    {
      name: 'maker-never-sees-the-checker',
      severity: 'error',
      comment: 'What makes templates looks at how they will be judged: it would write its own exam.',
      from: { path: '^(lib/(blueprint|aws|azure)|stacks)/' },
      to: { path: '^lib/(policy|report)/' },
    },
    {
      name: 'clouds-are-strangers',
      severity: 'error',
      comment: 'One cloud borrows from the other: what both need belongs in the blueprint.',
      from: { path: AWS_ROOMS },
      to: { path: [AZURE_ROOMS, 'node_modules/(cdktn|@cdktn)/'] },
    },
    {
      name: 'clouds-are-strangers-too',
      severity: 'error',
      comment: 'One cloud borrows from the other: what both need belongs in the blueprint.',
      from: { path: AZURE_ROOMS },
      to: { path: [AWS_ROOMS, 'node_modules/aws-cdk-lib/'] },
    },
    {
      name: 'no-cloud-in-pure-rooms',
      severity: 'error',
      comment:
        'A room that decides, judges or prints loads a cloud library: it would be slow and know too much.',
      from: { path: ROOMS_WITHOUT_CLOUD },
      // A parser of HCL is no cloud library; only the edge, which may wait for it, uses it.
      to: {
        path: 'node_modules/(aws-cdk-lib|cdktn|constructs|@cdktn)/',
        pathNot: 'node_modules/@cdktn/hcl2json/',
      },
    },
    {
      name: 'disk-only-at-the-edge',
      severity: 'error',
      comment: 'A room in the middle touches the disk or starts a process: take the text as a parameter.',
      from: { path: '^lib/', pathNot: '^lib/(cli|deploy)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process)$' },
    },
    {
      name: 'lib-never-imports-stacks',
      severity: 'error',
      comment: 'The library knows an app: bin hands builders in instead.',
      from: { path: '^lib/' },
      to: { path: '^(stacks|bin)/' },
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'A file of another room is reached past its index.ts: export it there, or do without.',
      from: { path: '^lib/([^/]+)/' },
      to: { path: '^lib/([^/]+)/', pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-outside',
      severity: 'error',
      comment: 'bin or stacks reach past a room’s index.ts.',
      from: { path: '^(bin|stacks)/' },
      to: { path: '^lib/', pathNot: '^lib/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-provider-barrel',
      severity: 'error',
      comment: 'The whole azurerm provider is loaded (1.5 s, 420 MB): import /lib/<resource>.',
      from: {},
      to: { path: 'node_modules/@cdktn/provider-azurerm/(lib/)?index\\.js$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files need each other: one idea is in two places.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-unreachable',
      severity: 'error',
      comment: 'Nothing that runs leads here: dead wood.',
      from: { path: '^(bin|scripts)/' },
      to: { path: '^(lib|stacks)/', reachable: false },
    },
    {
      name: 'no-dev-dep-in-src',
      severity: 'error',
      comment: 'What ships needs a package that is installed for development only.',
      from: { path: '^(bin|lib|stacks)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dep-on-test',
      severity: 'error',
      comment: 'What ships needs a test.',
      // Scripts that print what the mutation tests find out, and that time the browser the tests open.
      from: { pathNot: '^(test/|scripts/(mutate|bench-detection|bench-pages|bench)\\.ts$)' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|cdk\\.out|cdktf\\.out)/' },
  },
};
