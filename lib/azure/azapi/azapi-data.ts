import { TerraformDataSource } from 'cdktn';
import type { Construct } from 'constructs';

/** What Azure Resource Manager says of a resource that is there already, in its own words. */
export class AzapiData extends TerraformDataSource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: {
      /** Type and version of Azure's own schema, such as `Microsoft.Network/virtualNetworks@2024-05-01`. */
      readonly type: string;
      readonly resourceId: string;
      /** Paths in its answer that are read: `properties.keyUriWithVersion`. @default none */
      readonly values?: readonly string[];
    },
  ) {
    super(scope, id, {
      terraformResourceType: 'azapi_resource',
      terraformGeneratorMetadata: { providerName: 'azapi' },
    });
  }

  get location(): string {
    return this.getStringAttribute('location');
  }

  /** One of the paths that are read. */
  value(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, values } = this.config;
    return { type, resource_id: resourceId, response_export_values: values };
  }
}
