import { TerraformResource } from 'cdktn';
import type { TerraformMetaArguments } from 'cdktn';
import type { Construct } from 'constructs';

export interface AzapiResourceConfig extends TerraformMetaArguments {
  /** Type and version of Azure's own schema, such as `Microsoft.KeyVault/vaults/keys@2024-11-01`. */
  readonly type: string;
  readonly name: string;
  readonly parentId: string;
  /** @default that of the parent */
  readonly location?: string;
  /** The request body, in Azure's own spelling. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly identityIds?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  /** Paths in Azure's answer that are read: `properties.keyUriWithVersion`. @default none */
  readonly values?: readonly string[];
  /** Resources that Azure changes one at a time. */
  readonly locks?: readonly string[];
}

/** A resource in the words of Azure Resource Manager. */
export class AzapiResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: AzapiResourceConfig,
  ) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'azapi_resource',
      terraformGeneratorMetadata: { providerName: 'azapi' },
    });
  }

  get id(): string {
    return this.getStringAttribute('id');
  }

  /** One of the paths that are read. */
  value(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, name, parentId, location, body, identityIds, tags, locks, values } = this.config;
    return {
      type,
      name,
      parent_id: parentId,
      location,
      body,
      identity: identityIds === undefined ? undefined : [{ type: 'UserAssigned', identity_ids: identityIds }],
      tags,
      locks,
      response_export_values: values,
      // A body that Azure's schema does not know is refused at plan time.
      schema_validation_enabled: true,
    };
  }
}
