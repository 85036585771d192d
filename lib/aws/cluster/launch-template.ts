import { CfnLaunchTemplate } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NodeImage } from './node-image';

type Data = CfnLaunchTemplate.LaunchTemplateDataProperty;
type NetworkInterface = CfnLaunchTemplate.NetworkInterfaceProperty;

export interface LaunchTemplateProps {
  readonly name: string;
  readonly instanceType: string;
  readonly image: NodeImage;
  readonly volumeGiB: number;
  readonly keyArn: string;
  readonly securityGroupIds: readonly string[];
  /** EFA interfaces; 0 is ordinary networking. */
  readonly fabricInterfaces: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly placementGroup?: string;
  readonly reservationId?: string;
  readonly capacityBlock?: boolean;
}

/**
 * How a node starts. Its disks are encrypted with a customer-managed key, metadata needs a session token and does
 * not reach containers, and there is no SSH key.
 */
export function makeLaunchTemplate(
  scope: Construct,
  id: string,
  props: LaunchTemplateProps,
): CfnLaunchTemplate {
  const tags = Object.entries({ Name: props.name, ...props.tags }).map(([key, value]) => ({ key, value }));
  return new CfnLaunchTemplate(scope, id, {
    tagSpecifications: [{ resourceType: 'launch-template', tags }],
    launchTemplateData: {
      instanceType: props.instanceType,
      blockDeviceMappings: disks(props),
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpTokens: 'required',
        httpPutResponseHopLimit: 1,
        instanceMetadataTags: 'disabled',
      },
      monitoring: { enabled: true },
      // Its own tags do not reach what is started from it.
      tagSpecifications: ['instance', 'volume', 'network-interface'].map((resourceType) => ({
        resourceType,
        tags,
      })),
      ...networking(props),
      ...purchase(props),
    },
  });
}

function disks({ image, volumeGiB, keyArn }: LaunchTemplateProps): Data['blockDeviceMappings'] {
  const ebs = { encrypted: true, kmsKeyId: keyArn, volumeType: 'gp3', deleteOnTermination: true };
  return [
    ...(image.systemDevice === undefined ? [] : [{ deviceName: image.systemDevice, ebs }]),
    { deviceName: image.dataDevice, ebs: { ...ebs, volumeSize: volumeGiB } },
  ];
}

/**
 * One EFA interface for each network card. The first also carries ordinary traffic; the others carry only EFA, so
 * that they use no IP addresses.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa-acc-inst-types.html
 */
function networking({ fabricInterfaces, securityGroupIds }: LaunchTemplateProps): Partial<Data> {
  const groups = [...securityGroupIds];
  if (fabricInterfaces === 0) return { securityGroupIds: groups };
  const networkInterfaces = Array.from({ length: fabricInterfaces }, (_, card): NetworkInterface => ({
    networkCardIndex: card,
    deviceIndex: card === 0 ? 0 : 1,
    interfaceType: card === 0 ? 'efa' : 'efa-only',
    deleteOnTermination: true,
    groups,
  }));
  return { networkInterfaces };
}

function purchase({ placementGroup, reservationId, capacityBlock }: LaunchTemplateProps): Partial<Data> {
  return {
    ...(placementGroup === undefined ? {} : { placement: { groupName: placementGroup } }),
    ...(reservationId === undefined
      ? {}
      : {
          capacityReservationSpecification: {
            capacityReservationTarget: { capacityReservationId: reservationId },
          },
        }),
    ...(capacityBlock === true ? { instanceMarketOptions: { marketType: 'capacity-block' } } : {}),
  };
}
