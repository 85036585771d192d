import { ask, textOf } from '../../template';
import type { Check, Fault } from '../control';
import { faultOf, judgeText } from '../judge-text';
import { all, isOneOf, require } from '../requirement';
import { accountIn, ownAccounts } from './own-accounts';

const OWN = 'its own account: this shares with another';

/** Properties that name an account, or somebody in one, that something is shared with. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Permission': ['Principal'],
  'AWS::Lambda::LayerVersionPermission': ['Principal'],
  'AWS::EC2::VPCPeeringConnection': ['PeerOwnerId'],
  'AWS::RAM::ResourceShare': ['Principals[]'],
  'AWS::EC2::VPCEndpointServicePermissions': ['AllowedPrincipals[]'],
  'AWS::Events::EventBusPolicy': ['Principal'],
  aws_lambda_permission: ['principal'],
  aws_lambda_layer_version_permission: ['principal'],
  aws_vpc_peering_connection: ['peer_owner_id'],
  aws_ram_principal_association: ['principal'],
  aws_vpc_endpoint_service_allowed_principal: ['principal_arn'],
  aws_cloudwatch_event_permission: ['principal'],
  aws_ami_launch_permission: ['account_id', 'group'],
  aws_snapshot_create_volume_permission: ['account_id'],
};

const ORGANISATION = ['PrincipalOrgID', 'principal_org_id'];

const judgeAccounts: Check = (templates, context) =>
  Object.entries(ACCOUNTS).flatMap(([type, paths]) =>
    templates.ofType(type).flatMap((resource): Fault[] => {
      const own = ownAccounts(resource, templates, context);
      const isOwnOrganisation = ORGANISATION.some((path) =>
        ask(resource.properties, path).some(
          ({ value }) =>
            value.kind !== 'absent' &&
            (context.asked === undefined || textOf(value) === context.asked.estate.organisation.id),
        ),
      );
      if (isOwnOrganisation) return [];
      return paths.flatMap((path) =>
        ask(resource.properties, path).flatMap(({ path: at, value }) => {
          const verdict = judgeText(value, (text) => {
            if (text === 'all') return 'broken';
            if (/^arn:[^:]*:organizations:/.test(text)) return 'fine';
            const account = accountIn(text);
            return account === undefined || own.has(account) ? 'fine' : 'broken';
          });
          return faultOf(resource, at, verdict, value, OWN);
        }),
      );
    }),
  );

const EXTERNAL = 'false: a share may otherwise be given to accounts outside the organisation';

export const judgeShares: Check = all(
  judgeAccounts,
  require([
    {
      types: 'AWS::RAM::ResourceShare',
      path: 'AllowExternalPrincipals',
      test: isOneOf(false),
      expected: EXTERNAL,
      absent: 'broken',
    },
    {
      types: 'aws_ram_resource_share',
      path: 'allow_external_principals',
      test: isOneOf(false),
      expected: EXTERNAL,
      absent: 'fine',
    },
  ]),
);
