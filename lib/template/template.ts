import type { Mapping, Value } from './value';

/** A file as it is handed to the readers. */
export interface TemplateFile {
  /** As the user named it, with forward slashes. */
  readonly name: string;
  readonly text: string;
  /** What HCL says, in Terraform's JSON; absent for files that are JSON or YAML. */
  readonly hcl?: unknown;
  /** Whether the user named this very file, which then has to be a template. */
  readonly isNamed?: boolean;
  /** Whether it is read only where a template names it, such as a policy in a file of its own. */
  readonly isText?: boolean;
}

export interface Resource {
  /** Logical id, or Terraform's address such as `module.logs.aws_s3_bucket.archive["a"]`. */
  readonly address: string;
  /** As the cloud spells it: `AWS::S3::Bucket`, `azurerm_storage_account`. */
  readonly type: string;
  /** `data`: read from the cloud, not made. */
  readonly mode: 'managed' | 'data';
  readonly properties: Mapping;
  /** What is said about the resource and not of it: `DeletionPolicy`, `lifecycle`, `provider`. */
  readonly settings: Mapping;
  /** Name of the {@link Template} it is in. */
  readonly stack: string;
  /** Where it is written: keys from the root of {@link Template.file}, or of the file of a module. */
  readonly origin: { readonly file: string; readonly keys: readonly (string | number)[] };
}

/** One stack of CloudFormation, or one root module of Terraform with the modules that it calls. */
export interface Template {
  readonly format: 'cloudformation' | 'terraform';
  /** Stack name, or the folder of the root module. */
  readonly name: string;
  readonly file: string;
  /** Where the stack is deployed: the region of CloudFormation's stack. Absent for Terraform, whose providers say it. */
  readonly region?: Value;
  /** Whether the region is our assumption: a lone CloudFormation template does not say where it is deployed. */
  readonly regionAssumed: boolean;
  readonly account?: string;
  readonly resources: readonly Resource[];
  /** Parameters of CloudFormation, variables of Terraform. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly outputs: ReadonlyMap<string, Value>;
  /** `terraform` blocks: `backend`, `cloud`, `required_providers`. Empty for CloudFormation. */
  readonly terraform: readonly Mapping[];
  /** Provider blocks by name: `aws`, `aws.alias`; those that a module has itself are `aws.module.logs`. */
  readonly providers: ReadonlyMap<string, Mapping>;
  /** What could not be looked into, which therefore proves nothing. */
  readonly unread: readonly Unread[];
}

export interface Parameter {
  readonly value: Value;
  /** Whether its value is kept out of logs: `NoEcho`, `sensitive`. */
  readonly secret: boolean;
  readonly hasDefault: boolean;
}

export interface Unread {
  readonly address: string;
  readonly why: string;
  readonly file: string;
}
