import { TerraformResource } from 'cdktn';
import type { TerraformMetaArguments } from 'cdktn';
import type { Construct } from 'constructs';

export interface AzapiPatchConfig extends TerraformMetaArguments {
  /** Type and version of Azure's own schema. */
  readonly type: string;
  /** Resource that is changed. */
  readonly resourceId: string;
  /** What is changed, in Azure's own spelling. What is not named stays as it is. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A change that Azure takes only once a resource is there. Sent again whenever the body changes; never undone. */
export class AzapiPatch extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: AzapiPatchConfig,
  ) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'azapi_resource_action',
      terraformGeneratorMetadata: { providerName: 'azapi' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, body } = this.config;
    return { type, resource_id: resourceId, method: 'PATCH', body };
  }
}
