import { TerraformResource } from 'cdktn';
import type { Construct } from 'constructs';
import type { AzapiResource } from '../azapi';

export interface EndpointTrafficProps {
  /** Type and version of the endpoint, in Azure's own schema. */
  readonly type: string;
  readonly endpoint: AzapiResource;
  readonly deployment: AzapiResource;
  readonly deploymentName: string;
}

/**
 * Sends all of an endpoint's requests to one deployment. An endpoint is made before its deployments and so cannot name
 * one itself; when the endpoint is changed Azure forgets where its requests go, and this is done again.
 */
export class EndpointTraffic extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: EndpointTrafficProps,
  ) {
    super(scope, id, {
      terraformResourceType: 'azapi_update_resource',
      terraformGeneratorMetadata: { providerName: 'azapi' },
      dependsOn: [props.deployment],
      // As text: Terraform takes no expression here.
      lifecycle: { replaceTriggeredBy: [`azapi_resource.${props.endpoint.friendlyUniqueId}`] },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, endpoint, deploymentName } = this.props;
    return {
      type,
      resource_id: endpoint.id,
      body: { properties: { traffic: { [deploymentName]: 100 } } },
    };
  }
}
