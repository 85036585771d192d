import { TerraformResource } from 'cdktn';
import type { TerraformMetaArguments } from 'cdktn';
import type { Construct } from 'constructs';

export interface AzapiActionConfig extends TerraformMetaArguments {
  /** Type and version of Azure's own schema. */
  readonly type: string;
  /** Resource that is asked. */
  readonly resourceId: string;
  readonly method: 'PATCH' | 'POST';
  /** What is asked for, below the resource: `register`. @default the resource itself */
  readonly action?: string;
  /** In Azure's own spelling. What a PATCH does not name stays as it is. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A request that Azure takes only once a resource is there. Sent again whenever it changes; never undone. */
export class AzapiAction extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: AzapiActionConfig,
  ) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'azapi_resource_action',
      terraformGeneratorMetadata: { providerName: 'azapi' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, method, action, body } = this.config;
    return { type, resource_id: resourceId, method, action, body };
  }
}
